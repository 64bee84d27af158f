/** The build that the drill's servers run: as `scripts/build.mjs` makes it, with the drill's question in it, in a folder of its own (`BUILD_DIR`). */
import { createBuilder } from 'vite';
import { drill } from './plugin.ts';

const builder = await createBuilder({ logLevel: 'warn', plugins: [drill()] }, null);
await builder.buildApp();
// The texts' compiler leaves timers behind; the build is whole without them.
process.exit(0);
