import { defineConfig } from 'vitest/config';
import { keepInMemory } from './tests/servers/in-memory.ts';

keepInMemory();

const excluded = ['tests/journeys/**', 'node_modules/**', 'build/**', '.svelte-kit/**'];
/** These list every use case and route of the house, or plant one among them: each reads the modules for itself. */
const apart = [
  'tests/guards/**/*.test.ts',
  'tests/processes/**/*.test.ts',
  'src/platform/http/proving.test.ts',
  'src/modules/scheduling/server/host/sessions/*.test.ts'
];
const waits = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // Left alone it would take one worker less than there are cores; most files wait for a server or a database.
    maxWorkers: 3,
    // Here and not in the projects, so that one PostgreSQL and one pair of migrated templates serve them all.
    globalSetup: ['tests/servers/setup.ts'],
    projects: [
      {
        test: {
          name: 'tests',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...excluded, ...apart],
          // The files of a worker share the modules they read: reading them took a third of the run.
          isolate: false,
          ...waits
        }
      },
      { test: { name: 'apart', include: apart, exclude: excluded, ...waits } }
    ]
  }
});
