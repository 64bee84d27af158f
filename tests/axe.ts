/** `npm run axe`: every page in every state, language, theme and width. `npm test` takes a covering sample of the same. */
import { spawn } from 'node:child_process';

const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list', 'tests/journeys/axe.spec.ts'], {
  stdio: 'inherit',
  env: { ...process.env, AXE: 'full' }
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
