import path from 'node:path';
import type { Plugin } from 'vite';
import { guardedFiles, instrument } from './instrument.ts';

/** Puts the drill's question into the sources as they are read, for the tests and for the drill's own build. The sources themselves stay as they are. */
export function drill(): Plugin {
  const files = new Map(guardedFiles().map((file) => [path.resolve(file), file]));
  return {
    name: 'rinnalla-drill',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:drill' ? path.resolve('tests/guards/drill/taken.ts') : null),
    transform(code, id) {
      const file = files.get(id.split('?')[0] ?? id);
      return file === undefined || id.includes('?raw') ? null : { code: instrument(file, code).code, map: null };
    }
  };
}
