import * as v from 'valibot';
import type { Handler } from './house.ts';
import { readConfig } from '#platform/config.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { mostBody } from './platform/http/body-size.ts';
import { tryPort } from './platform/http/port.ts';
import { OperatorError } from './platform/operator-error.ts';

// The project's own entry. Opening the embedded database takes longest, in a thread of its own: so it is begun first, and the house and the framework
// are read meanwhile. Whatever is imported above is read before that, and is little on purpose.

/** The framework's handler is built beside this file. Reading it starts the framework, which waits for the application. */
async function readFramework(): Promise<Handler> {
  // It reads scheme and host from these two; we write them on every request, so a client can't.
  process.env['PROTOCOL_HEADER'] = 'x-rinnalla-scheme';
  process.env['HOST_HEADER'] = 'x-rinnalla-host';
  process.env['BODY_SIZE_LIMIT'] = String(mostBody);
  const built: unknown = await import(/* @vite-ignore */ new URL('./handler.js', import.meta.url).href);
  return v.parse(v.object({ handler: v.function() }), built).handler;
}

try {
  const config = readConfig(process.env);
  await tryPort(config);
  const starting = config.databaseUrl ? null : startEmbedded(config.dataDir);
  // Whoever waits for it is told when it fails; until then nobody does.
  starting?.catch(() => {});
  const { openHouse } = await import('./house.ts');
  await openHouse(config, starting, readFramework());
} catch (error) {
  const told = error instanceof Error ? (error instanceof OperatorError ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${told}\n`);
  process.exit(1);
}
