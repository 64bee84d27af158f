/**
 * What `npm test` takes a covering sample of, in full: `npm run axe` looks at every page in every state, language, theme and width;
 * `npm run journeys` goes every journey on a phone and at a desk, and those tagged `@three-languages` in Swedish and in English too.
 */
import { spawn } from 'node:child_process';

const parts = {
  axe: { projects: ['axe'], env: { AXE: 'full' } },
  journeys: { projects: ['phone', 'desktop'], env: { JOURNEYS: 'full' } }
};

const [name = 'axe', ...more] = process.argv.slice(2);
if (name !== 'axe' && name !== 'journeys') throw new Error(`There is no ${name}: axe or journeys`);
const { projects, env } = parts[name];
const languages = name === 'axe' ? ['fi'] : ['fi', 'sv', 'en'];

/** One run of the browser tests. @returns its exit code */
async function run(language: string): Promise<number> {
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--reporter=list',
    ...projects.map((project) => `--project=${project}`),
    ...(language === 'fi' ? [] : ['--grep=@three-languages']),
    ...more
  ];
  // Each language in a run of its own, with houses of its own: nobody's journey meets the same people's in another language.
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env, JOURNEY_LANGUAGE: language } });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

for (const language of languages) process.exitCode = (await run(language)) || process.exitCode;
