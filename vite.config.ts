import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { contentPolicy } from './src/platform/http/headers/content-policy.ts';
import { textsOptions } from './scripts/texts.mjs';
import { defineConfig, type Plugin } from 'vite';

/** Our own entry is built with the application, so that both share one instance of every module. */
const ownServer: Plugin = {
  name: 'rinnalla-server',
  apply: 'build',
  config: () => ({
    environments: {
      ssr: {
        build: { rolldownOptions: { input: { rinnalla: 'src/server.ts', 'embedded-worker': 'src/platform/database/embedded-worker.ts' } } }
      }
    }
  })
};

export default defineConfig(({ command }) => ({
  worker: { format: 'es' },
  // Of hundreds of small files, which a start would open one by one: bundled, it opens a few.
  ssr: { noExternal: ['kysely', 'nodemailer', 'pg-boss', 'uuid', 'valibot', 'openid-client', 'temporal-polyfill', 'ical-generator'] },
  plugins: [
    // A build finds the texts compiled (`scripts/ready.mjs`); while one develops they are compiled as they change.
    command === 'serve' && paraglideVitePlugin(textsOptions),
    sveltekit({
      // Elsewhere for a build that is not the house's own (`tests/guards/drill/build.ts`).
      adapter: adapter({ precompress: true, out: process.env['BUILD_DIR'] ?? 'build' }),
      csp: {
        mode: 'nonce',
        // The framework's own type wants lists that it could change.
        directives: { ...Object.fromEntries(Object.entries(contentPolicy).map(([directive, sources]) => [directive, [...sources]])) }
      },
      serviceWorker: { register: false }
    }),
    ownServer
  ]
}));
