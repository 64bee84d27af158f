import { defineConfig } from 'vitest/config';

/** The checks of the house read its sources and need no server; a worker's files share the compiler that they read. */
export default defineConfig({ test: { include: ['checks/**/*.test.ts'], maxWorkers: 2, isolate: false, testTimeout: 120_000 } });
