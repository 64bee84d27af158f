import { defineConfig } from 'vitest/config';

const excluded = ['tests/journeys/**', 'node_modules/**', 'build/**', '.svelte-kit/**'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: excluded,
          globalSetup: ['tests/servers/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000
        }
      },
      { extends: true, test: { name: 'checks', include: ['checks/**/*.test.ts'], exclude: excluded, testTimeout: 30_000 } }
    ]
  }
});
