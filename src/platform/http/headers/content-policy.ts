// What a page may load and run (OWASP ASVS 5.0, 3.4.3). The framework adds each answer's nonce to scripts and styles.

/** Directive → sources, as the build gives it to the framework (`vite.config.ts`). */
export const contentPolicy = {
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
} as const;

/** What is no page needs nothing. */
export const barePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
