import { defineConfig } from 'vitest/config';

/** The checks of the house read its sources and need no server. */
export default defineConfig({ test: { include: ['checks/**/*.test.ts'], maxWorkers: 2, testTimeout: 120_000 } });
