import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { findChromium } from './servers/chromium.ts';
import { aptInstall, mayInstall, onPath } from './servers/find-program.ts';

/** A command with its environment: how a program is started. */
export interface Start {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

/**
 * How a program is started so that it, and all that it starts, lives at another time and goes on from there: a journey that is right on a Tuesday in
 * November may not be on a Sunday, in the school's holidays or on the last day of a year. The browser keeps its own time, for its timers don't bear it.
 * @param when an ISO date, with an hour or without: `2026-12-24`, `2027-06-06T23:50`
 * @throws when it is no date, or libfaketime is neither here nor may be installed
 */
export function startedOn(when: string, { command, args, env }: Start): Start {
  const offset = Math.round((Date.parse(when) - Date.now()) / 1000);
  if (Number.isNaN(offset)) throw new Error(`${when} is no date: 2026-12-24, or 2026-12-24T23:50`);
  if (!onPath('faketime') && mayInstall()) aptInstall('faketime');
  if (!onPath('faketime'))
    throw new Error(
      'Another day needs faketime and found none. Install it (Debian: apt install faketime; macOS: brew install libfaketime).'
    );
  mkdirSync('test-results', { recursive: true });
  const browser = `${process.cwd()}/test-results/chromium-of-today`;
  writeFileSync(browser, `#!/bin/sh\nunset LD_PRELOAD DYLD_INSERT_LIBRARIES FAKETIME\nexec '${findChromium()}' "$@"\n`);
  chmodSync(browser, 0o755);
  return {
    command: 'faketime',
    args: ['-f', `${offset < 0 ? '' : '+'}${offset}s`, command, ...args],
    // Waits are counted by a clock that only goes on, and that is left alone.
    env: { ...env, FAKETIME_DONT_FAKE_MONOTONIC: '1', CHROMIUM_PATH: browser }
  };
}
