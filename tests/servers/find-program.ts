import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The full path of a program on PATH, or undefined. */
export function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runs);
}

/** Whether this path is a program that may be run. */
export function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether packages may be installed here without asking anybody: root on Debian or a child of it. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;
}

/** Installs Debian packages. Throws with apt's own words when that fails. */
export function aptInstall(...packages: string[]): void {
  process.stderr.write(`Installing ${packages.join(', ')} with apt …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
  execFileSync('apt-get', [...wait, 'update'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const done = spawnSync('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], { env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`apt-get install ${packages.join(' ')} failed:\n${done.stdout}\n${done.stderr}`);
}
