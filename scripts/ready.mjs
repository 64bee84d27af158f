/**
 * What every command needs before it can begin: packages that match the lock, our own Node 24, a build that matches the sources.
 * Plain JavaScript that runs on Node 20, because it runs before our own Node is there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute, without a slash at its end. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const installStamp = join(root, 'node_modules', '.rinnalla-lock');
const textsStamp = join(root, 'node_modules', '.rinnalla-texts');
const buildStamp = join(root, 'build', '.sources.json');

/** What a build is made of. Tests lie beside the sources and are left out by name. */
const built = [
  'src',
  'static',
  'migrations',
  'project.inlang/settings.json',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json'
];

/** Says one line of progress on stderr, so that a command's own output stays clean. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends the process with a message that says what to do. */
export function giveUp(line) {
  say(line);
  process.exit(1);
}

/** Refuses a Node that is too old to install with. */
export function needNode20() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    giveUp(`Rinnalla needs Node 20 or newer to start; this is ${process.version}. Install one from https://nodejs.org and try again.`);
  }
}

/** Installs the packages of package-lock.json, unless node_modules already holds exactly these. */
export function install() {
  needNode20();
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === hash) return;
  if (!installedAsLocked(JSON.parse(lock.toString('utf8')))) {
    say('Installing packages (npm ci) …');
    const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] });
    if (done.status !== 0) giveUp('npm ci did not succeed; its message is above.');
  }
  writeWhole(installStamp, hash);
}

/** Somebody may have run `npm ci` or `npm install` by hand: npm's own record of node_modules tells. */
function installedAsLocked(lock) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, wanted]) => path === '' || present[path]?.version === wanted.version || (!present[path] && wanted.optional)
  );
}

/** The Node that everything runs on: the pinned one of this platform, or this process's own when it is new enough. */
export function node24() {
  const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return giveUp(
    `No Node 24 came with the packages for ${process.platform} on ${process.arch}, and this Node is ${process.version}. ` +
      'Install Node 24 or newer (on macOS: brew install node@24, or https://nodejs.org) and try again.'
  );
}

/** The environment of a child: our own Node comes first, so that tools which call `node` get the same one. */
export function environment(more = {}) {
  return { ...process.env, PATH: `${dirname(node24())}:${process.env.PATH ?? ''}`, ...more };
}

/** Builds when a source differs from what build/ was made of, from texts that are compiled before. */
export function build() {
  const now = listing();
  const before = existsSync(buildStamp) ? JSON.parse(readFileSync(buildStamp, 'utf8')) : {};
  if (before.listing === now.listing) return;
  const contents = hashContents(now.files);
  if (before.contents !== contents) {
    generate();
    say('Building …');
    const done = spawnSync(node24(), [join(root, 'scripts', 'build.mjs')], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: environment({ NODE_ENV: 'production' })
    });
    if (done.status !== 0) giveUp('The build did not succeed; its message is above.');
  }
  writeWhole(buildStamp, JSON.stringify({ listing: now.listing, contents }));
}

/** Makes what the framework and Paraglide generate (route types, messages) when routes or texts have changed. */
export function generate() {
  const hash = createHash('sha256').update(`${node24()}\n`);
  for (const path of ['vite.config.ts', 'package-lock.json', 'project.inlang/settings.json', 'scripts/texts.mjs']) hash.update(mark(path));
  for (const path of filesUnder('src')) {
    if (path.startsWith('src/routes/')) hash.update(`${path}\n`);
    else if (path.includes('/texts/')) hash.update(mark(path));
  }
  const now = hash.digest('hex');
  // npm takes away what it does not know when it installs something: the framework keeps its own types in node_modules/$app.
  const there = [textsStamp, join(root, 'src/paraglide/messages.js'), join(root, 'node_modules/$app/tsconfig.json')].every((path) =>
    existsSync(path)
  );
  if (there && readFileSync(textsStamp, 'utf8') === now) return;
  for (const made of [['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], ['scripts/texts.mjs']]) {
    const done = spawnSync(node24(), made, { cwd: root, stdio: ['ignore', 2, 2], env: environment() });
    if (done.status !== 0) giveUp(`${made.join(' ')} did not succeed; its message is above.`);
  }
  writeWhole(textsStamp, now);
}

/** Names, sizes and times of the sources: cheap enough for every start. */
function listing() {
  const files = built.flatMap((path) => (existsSync(join(root, path)) ? filesUnder(path) : []));
  const hash = createHash('sha256').update(`${node24()}\n`);
  for (const path of files) hash.update(mark(path));
  return { listing: hash.digest('hex'), files };
}

/** Every file under a path, sorted, without tests and without what Paraglide writes during the build itself. */
function filesUnder(path) {
  if (path === 'src/paraglide' || path.endsWith('.test.ts')) return [];
  const entries = statSync(join(root, path)).isDirectory() ? readdirSync(join(root, path)).sort() : null;
  return entries ? entries.flatMap((entry) => filesUnder(`${path}/${entry}`)) : [path];
}

/** A file's name, size and time in one line. */
function mark(path) {
  const { size, mtimeMs } = statSync(join(root, path));
  return `${path}\0${size}\0${mtimeMs}\n`;
}

/** A checkout or a touch changes times and nothing else: then the contents tell. */
function hashContents(files) {
  const hash = createHash('sha256');
  for (const path of files)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

/** Written beside and renamed, so that a start that is interrupted leaves no half of a stamp. */
function writeWhole(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

/** Runs our own Node in this process's place, with what .env says: streams shared, signals passed on, its exit code or signal kept. */
export function become(args, env = environment()) {
  const command = node24();
  const settings = existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
  const child = spawn(command, [...settings, ...args], { cwd: root, stdio: 'inherit', env });
  // A terminal's Ctrl+C reaches the whole group by itself; passed on as well, it would count as a second, impatient one.
  const pass = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  child.on('error', (error) => giveUp(`${command} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
}
