/**
 * What `npm test` takes a covering sample of, in full: `npm run axe` looks at every page in every state, language, theme and width;
 * `npm run journeys` goes every journey on a phone and at a desk, and those tagged `@three-languages` in Swedish and in English too;
 * `npm run journeys -- --on=2026-12-24T23:50` goes those of `npm test` as they would go then.
 */
import { spawn } from 'node:child_process';
import { startedOn } from './another-day.ts';

const parts = {
  axe: { projects: ['axe'], env: { AXE: 'full' } },
  journeys: { projects: ['phone', 'desktop'], env: { JOURNEYS: 'full' } }
};

const [name = 'axe', ...given] = process.argv.slice(2);
const on = given.find((each) => each.startsWith('--on='))?.slice('--on='.length);
const more = given.filter((each) => !each.startsWith('--on='));
if (name !== 'axe' && name !== 'journeys') throw new Error(`There is no ${name}: axe or journeys`);
const { projects, env } = parts[name];
const languages = name === 'axe' || on ? ['fi'] : ['fi', 'sv', 'en'];

/** One run of the browser tests. @returns its exit code */
async function run(language: string): Promise<number> {
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--reporter=list',
    ...projects.map((project) => `--project=${project}`),
    ...(language === 'fi' ? [] : ['--grep=@three-languages']),
    // The browser says when something was counted, and lives today.
    ...(on ? ['--grep-invert=@own-clock'] : []),
    ...more
  ];
  // Each language in a run of its own, with houses of its own: nobody's journey meets the same people's in another language.
  const now = { command: process.execPath, args, env: { ...process.env, ...(on ? {} : env), JOURNEY_LANGUAGE: language } };
  const start = on ? startedOn(on, now) : now;
  const child = spawn(start.command, start.args, { stdio: 'inherit', env: start.env });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

for (const language of languages) process.exitCode = (await run(language)) || process.exitCode;
