/** `npm run check`: everything that is known without running the product, in under a minute once the files have been linted. */
import { build, generate, install, say } from './ready.mjs';
import { fast, runSteps } from './steps.mjs';

const began = performance.now();
install();
generate();
build();
const { passed, failed } = await runSteps(fast({ cached: true }));
say(`All in ${((performance.now() - began) / 1000).toFixed(0)} s`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
