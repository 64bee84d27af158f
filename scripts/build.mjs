/** The production build, as `vite build` makes it. */
import { createBuilder } from 'vite';

const builder = await createBuilder({ logLevel: 'warn' }, null);
await builder.buildApp();
// The texts' compiler leaves timers behind; the build is whole without them.
process.exit(0);
