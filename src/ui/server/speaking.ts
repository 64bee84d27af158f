import { AsyncLocalStorage } from 'node:async_hooks';
import { overwriteGetLocale } from '#texts/runtime.js';
import type { Language } from '../languages.ts';

const spoken = new AsyncLocalStorage<Language>();
overwriteGetLocale(() => spoken.getStore() ?? 'fi');

/** Runs `work` in one language: every text read inside comes in it, also after waiting. */
export function speaking<T>(language: Language, work: () => T): T {
  return spoken.run(language, work);
}
