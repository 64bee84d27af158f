import http from 'node:http';
import * as v from 'valibot';
import { startApplication, type Application } from './application.ts';
import { ConfigError, readConfig, type Config } from '#platform/config.ts';
import { DataFolderInUse } from '#platform/database/embedded.ts';
import { MigrationRefused } from '#platform/database/migrate.ts';
import { prepareDatabase, type Prepared } from '#platform/database/prepare.ts';
import { DatabaseUnusable } from '#platform/database/unusable.ts';
import { beginSchool, firstCodeText } from '#modules/people/server/index.ts';
import { loadExampleOnce } from './example/load.ts';
import { doors, type Doors } from './platform/http/doors.ts';
import { awaySeconds, databaseIsAway } from './platform/http/away.ts';
import { fromOwnOrigin } from './platform/http/own-origin.ts';
import { PortUnusable, tryPort } from './platform/http/port.ts';
import { securityHeaders } from './platform/http/security-headers.ts';

// The project's own entry around the framework's handler: which hosts are ours, under which scheme, and the headers that everything carries,
// static files too. It ends in order: no new requests, the running ones end, jobs are given back, the database closes.

/** What a request that can't be ours is told; there is no page to show it in. */
function turnAway(response: http.ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(status === 503 ? { 'retry-after': String(awaySeconds) } : {})
  });
  response.end(text);
}

async function serve(config: Config, application: Application, prepared: Prepared, firstCode: string | null): Promise<void> {
  // The framework reads scheme and host from these two; we write them on every request, so a client can't.
  process.env['PROTOCOL_HEADER'] = 'x-rinnalla-scheme';
  process.env['HOST_HEADER'] = 'x-rinnalla-host';
  const { handler } = await framework();
  const known: Doors = doors(config, application.system);
  const server = http.createServer((request, response) => {
    admit(request, response).catch((error: unknown) => {
      application.system.log.error({ error }, 'a request failed at the door');
      if (response.headersSent) response.destroy();
      else if (databaseIsAway(error)) turnAway(response, 503, 'The database does not answer. Come back in a moment.\n');
      else turnAway(response, 500, 'Something went wrong.\n');
    });
  });

  async function admit(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    if (request.url === '/healthz') return turnAway(response, 200, 'ok\n');
    if (request.url === '/readyz') return turnAway(response, ...(await readiness(application)));
    const door = await known.find(request.headers.host);
    if (!door) return turnAway(response, 421, 'No school has this address here.\n');
    if (!fromOwnOrigin(request, `${door.scheme}://${door.host}`))
      return turnAway(response, 403, 'This was not sent from a page of ours.\n');
    request.headers['x-rinnalla-scheme'] = door.scheme;
    request.headers['x-rinnalla-host'] = door.host;
    for (const [name, value] of securityHeaders(door.scheme)) response.setHeader(name, value);
    handler(request, response, () => turnAway(response, 404, 'Not found\n'));
  }

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    application.system.log.info({ signal }, 'stopping');
    // Its callback comes when the last running request has ended; `listening` is false at once and says nothing of that.
    const ended = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const late = setTimeout(() => server.closeAllConnections(), 10_000);
    await ended;
    clearTimeout(late);
    await application.stop();
    await prepared.close();
    process.exit(0);
  };
  // What nobody caught ends the process; Node itself would print the error with all that it holds.
  process.on('uncaughtException', (error) => {
    application.system.log.fatal({ error }, 'an error that nobody caught');
    process.exit(1);
  });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal));

  server.listen(config.port, config.host, () => {
    const address = config.origin?.origin ?? `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${config.port}`;
    process.stdout.write(`Rinnalla is at ${address}\n`);
    // Past the log on purpose: it is kept and sent elsewhere.
    if (firstCode) process.stdout.write(firstCodeText(firstCode, `${address}/sign-in/code`));
  });
  server.on('error', (error) => {
    process.stderr.write(`${new PortUnusable(config, error).message}\n`);
    void application
      .stop()
      .then(() => prepared.close())
      .then(() => process.exit(1));
  });
}

/** The framework's handler is built beside this file; it is loaded when the database is ready, since its first act is the application's own. */
async function framework(): Promise<{ handler: (request: http.IncomingMessage, response: http.ServerResponse, next: () => void) => void }> {
  const built: unknown = await import(/* @vite-ignore */ new URL('./handler.js', import.meta.url).href);
  return v.parse(v.object({ handler: v.function() }), built);
}

async function readiness({ system }: Application): Promise<[number, string]> {
  try {
    await system.database.statement('select 1');
    return [200, 'ready\n'];
  } catch {
    return [503, 'the database does not answer\n'];
  }
}

try {
  const config = readConfig(process.env);
  await tryPort(config);
  const prepared = await prepareDatabase(config);
  if (config.example) await loadExampleOnce(config, prepared.owner);
  const firstCode = config.example ? null : await beginSchool(prepared.owner, Date.now());
  await serve(config, await startApplication(config), prepared, firstCode);
} catch (error) {
  const expected = [ConfigError, PortUnusable, DatabaseUnusable, DataFolderInUse, MigrationRefused].some((kind) => error instanceof kind);
  const told = error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${told}\n`);
  process.exit(1);
}
