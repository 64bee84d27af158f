/**
 * `npm test`: installs what the tests need, then checks and tests everything. The closing line is `N passed, N failed`.
 * `npm test -- --changed[=<commit>]`: for the work at hand; all checks, and the tests that what has changed since that commit (by itself: since the last one) can touch.
 */
import { join } from 'node:path';
import { build, generate, giveUp, install, root, say } from './ready.mjs';
import { fast, runSteps, slow } from './steps.mjs';

const began = performance.now();
let closed = false;
process.on('exit', () => {
  // What ends the run early (no packages, no build) has failed as well.
  if (!closed) process.stdout.write('\n0 passed, 1 failed\n');
});

const [asked, ...rest] = process.argv.slice(2);
const changed = asked === undefined ? null : /^--changed(?:=(.+))?$/.exec(asked);
if ((asked !== undefined && !changed) || rest.length > 0) giveUp('What should be tested? npm test, or npm test -- --changed[=<commit>]');
const since = changed && (changed[1] ?? 'HEAD');

install();
generate();
build();
const servers = { name: 'PostgreSQL and Chromium are here', args: [join(root, 'tests/servers/find-all.ts')] };
const { passed, failed } = await runSteps([servers, ...fast({ cached: since !== null }), ...slow(since)]);
closed = true;
say(`All in ${((performance.now() - began) / 1000).toFixed(0)} s`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
