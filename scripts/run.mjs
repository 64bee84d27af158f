/** `node scripts/run.mjs [--built] <file.ts> [arguments]`: a command of the project's own, under its own Node, with its packages there. */
import { become, build, generate, giveUp, install } from './ready.mjs';

const rest = process.argv.slice(2);
const wants = (flag) => rest[0] === flag && Boolean(rest.shift());
const built = wants('--built');
const [file, ...args] = rest;
if (!file) giveUp('Which file? node scripts/run.mjs <file.ts> [arguments]');
install();
if (built) build();
else generate();
become([file, ...args]);
