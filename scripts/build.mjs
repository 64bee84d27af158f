/** The production build, as `vite build` makes it. */
import { createBuilder } from 'vite';

const builder = await createBuilder({ logLevel: 'warn' }, null);
await builder.buildApp();
// The texts' compiler leaves timers of 30 seconds behind; the build is whole without them.
process.exit(0);
