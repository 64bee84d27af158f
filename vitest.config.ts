import { defineConfig } from 'vitest/config';

const excluded = ['tests/journeys/**', 'node_modules/**', 'build/**', '.svelte-kit/**'];

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
          exclude: excluded,
          globalSetup: ['tests/servers/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000
        }
      },
      { extends: true, test: { name: 'checks', include: ['checks/**/*.test.ts'], exclude: excluded, testTimeout: 120_000 } }
    ]
  }
});
