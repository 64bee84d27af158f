/** `npm start`: installs, builds what changed, and serves. The server itself migrates and fills the example. */
import { join } from 'node:path';
import { become, build, environment, install, root } from './ready.mjs';

install();
build();
become(
  // Without source maps: Node would read each when it reads its module, a quarter of a second in all, and the build is not minified.
  [join(root, 'build', 'server', 'rinnalla.js'), ...process.argv.slice(2)],
  environment({ NODE_ENV: 'production', NODE_COMPILE_CACHE: join(root, 'build', '.compiled') })
);
