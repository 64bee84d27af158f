import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
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

export default defineConfig({
  // Of hundreds of small files, which a start would open one by one: bundled, it opens a few.
  ssr: { noExternal: ['kysely', 'nodemailer', 'pg-boss', 'uuid', 'valibot', 'openid-client', 'temporal-polyfill', 'ical-generator'] },
  plugins: [
    paraglideVitePlugin(textsOptions),
    sveltekit({
      adapter: adapter({ precompress: true }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none']
        }
      },
      serviceWorker: { register: false }
    }),
    ownServer
  ]
});
