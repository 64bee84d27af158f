import { administratorCode, type ConsoleCode } from '#modules/people/server/index.ts';
import { readConfig } from '#platform/config.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';

// Gives an administrator who is locked out a one-time code, on the console of the server and nowhere else. Beside a running server it goes through its database.

const [hostName, email] = process.argv.slice(2);

/** What is said when there is no code, by the reason. */
const reasons: Record<Extract<ConsoleCode, string>, string> = {
  unknown_host: 'No school here has this host name.',
  example: 'This is the example school: everybody comes in there by a click.',
  say_whose: 'The school has several administrators: add the e-mail address of the one whom the code is for.',
  nobody: 'No administrator of the school can be told by this e-mail address alone.',
  no_administrator: 'The school is set up and has no administrator.'
};

if (!hostName) {
  process.stderr.write('For which school? npm run admin:code -- <host name> [e-mail address]\n');
  process.exit(1);
}
const config = readConfig(process.env);
const prepared = await prepareDatabase(config, { beside: true });
const made = await administratorCode(prepared.owner, { hostName, email: email ?? null }, Date.now());
await prepared.close();
if (typeof made === 'string') {
  process.stderr.write(`${reasons[made]}\n`);
  process.exit(1);
}
const whose = made.first ? 'whoever becomes the first administrator' : 'the administrator; the others are told when it is used';
process.stdout.write(
  `This code is good once, for ${made.minutes} minutes, for ${whose}. Type it at /sign-in/code of the school:\n  ${made.code}\n`
);
