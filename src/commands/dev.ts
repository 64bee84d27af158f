import { createServer } from 'vite';
import { readConfig } from '#platform/config.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { firstCodeText } from '#modules/people/server/index.ts';
import { schoolAtStart } from '../first-school.ts';

// The development server: the same database and example school as `npm start`, with pages that reload when a file changes.
const config = readConfig(process.env);
const prepared = await prepareDatabase(config);
const firstCode = await schoolAtStart(config, prepared.owner);
const vite = await createServer({ server: { port: config.port, host: config.host } });
await vite.listen();
vite.printUrls();
if (firstCode) process.stdout.write(firstCodeText(firstCode, `http://localhost:${config.port}/sign-in/code`));
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    void vite
      .close()
      .then(() => prepared.close())
      .then(() => process.exit(0));
  });
}
