/** How the texts are compiled: one set of options for the development server (vite.config.ts) and for all else, which finds them compiled. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');

export const textsOptions = {
  project: './project.inlang',
  outdir: './src/paraglide',
  /** @type {('globalVariable' | 'baseLocale')[]} */
  strategy: ['globalVariable', 'baseLocale'],
  emitTsDeclarations: true,
  /** @type {'message-modules'} A page's script holds the texts that it shows, no others. */
  outputStructure: 'message-modules',
  isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'"
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { compile } = await import('@inlang/paraglide-js');
  await compile({ ...textsOptions, project: join(root, 'project.inlang'), outdir: join(root, 'src/paraglide') });
  // The compiler's own store leaves timers behind; nothing is lost by not waiting for them.
  process.exit(0);
}
