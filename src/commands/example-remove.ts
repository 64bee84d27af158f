import { readConfig } from '#platform/config.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { removeExample } from './removal.ts';

// Takes the example school out of an installation that has become a real one; beside a running server it goes through its database.
const config = readConfig(process.env);
if (config.example) {
  process.stderr.write('Examples are on here, and people may be in the example school. Start with EXAMPLE=off first.\n');
  process.exit(1);
}
const prepared = await prepareDatabase(config, { beside: true });
const removed = await removeExample(prepared.owner);
await prepared.close();
process.stdout.write(removed > 0 ? 'The example school is gone\n' : 'There is no example school here\n');
