import { defineConfig } from 'vitest/config';

const excluded = ['tests/journeys/**', 'node_modules/**', 'build/**', '.svelte-kit/**'];
/** These list every use case and route of the house, or plant one among them: each reads the modules for itself. */
const apart = ['tests/guards/**/*.test.ts', 'tests/processes/**/*.test.ts', 'src/platform/http/proving.test.ts'];
const waits = { globalSetup: ['tests/servers/setup.ts'], testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // Left alone it would take one worker less than there are cores; most files wait for a server or a database.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...excluded, ...apart],
          // The files of a worker share the modules they read: reading them took a third of the run.
          isolate: false,
          ...waits
        }
      },
      { extends: true, test: { name: 'apart', include: apart, exclude: excluded, ...waits } },
      { extends: true, test: { name: 'checks', include: ['checks/**/*.test.ts'], exclude: excluded, testTimeout: 120_000 } }
    ]
  }
});
