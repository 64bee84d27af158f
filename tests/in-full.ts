/**
 * What `npm test` takes a covering sample of, in full: `npm run axe` looks at every page in every state, language, theme and width;
 * `npm run journeys` goes every journey on a phone and at a desk.
 */
import { spawn } from 'node:child_process';

const parts = {
  axe: { projects: ['axe'], env: { AXE: 'full' } },
  journeys: { projects: ['phone', 'desktop'], env: { JOURNEYS: 'full' } }
};

const [name = 'axe', ...more] = process.argv.slice(2);
if (name !== 'axe' && name !== 'journeys') throw new Error(`There is no ${name}: axe or journeys`);
const { projects, env } = parts[name];
const args = [
  'node_modules/@playwright/test/cli.js',
  'test',
  '--reporter=list',
  ...projects.map((project) => `--project=${project}`),
  ...more
];
const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
