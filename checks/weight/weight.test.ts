import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listed } from '../finding.ts';
import { house, plant } from '../tree.ts';
import { builtPages } from './built.ts';
import { weight } from './weight.ts';

/** A script of about so many bytes that no compression makes smaller. */
const script = (bytes: number) =>
  `const noise = "${randomBytes(bytes)
    .toString('base64')
    .slice(0, Math.ceil(bytes * 1.3))}";\n`;

const node = (index: number, imports: readonly string[], more = '') =>
  `${more}export const index = ${index};\nexport const component = async () => (await import('../entries/${index}.js')).default;\nexport const imports = ${JSON.stringify(imports)};\n`;

/** A build of three pages as the framework lays it out: its start script, a visitor's page, a student's, and one for staff. */
function build(changes: Readonly<Record<string, string>> = {}): string {
  const route = (id: string, leaf: number) => `{ id: "${id}", page: { layouts: [0,], errors: [1,], leaf: ${leaf} }, endpoint: null }`;
  const csr = (index: number, on: boolean) =>
    node(index, [`_app/page-${index}.js`], `import * as universal from '../entries/load-${on}.js';\n`);
  return plant({
    'build/server/manifest-full.js': `export const manifest = { client: { imports: ["_app/start.js"] }, routes: [${route('/(public)/help', 2)}, ${route('/(student)/book', 3)}, ${route('/(staff)/day', 4)}, { id: "/api", page: null, endpoint: 1 }] };\n`,
    'build/server/nodes/0.js': node(0, ['_app/page-0.js'], "import * as universal from '../entries/load-false.js';\n"),
    'build/server/nodes/1.js': node(1, []),
    'build/server/nodes/2.js': node(2, ['_app/page-2.js']),
    'build/server/nodes/3.js': csr(3, false),
    'build/server/nodes/4.js': csr(4, true),
    'build/server/entries/load-true.js': 'var csr = true;\nexport { csr };\n',
    'build/server/entries/load-false.js': 'var csr = false;\nexport { csr };\n',
    'build/server/entries/2.js': 'import { part } from "../chunks/part.js";\nexport default part;\n',
    'build/server/chunks/part.js': 'var url = "/_app/workers/boot.js";\nexport const part = url;\n',
    'build/client/_app/start.js': `import "./framework.js";\n${script(100)}`,
    'build/client/_app/framework.js': script(30_000),
    'build/client/_app/page-0.js': '',
    'build/client/_app/page-2.js': '',
    'build/client/_app/page-3.js': '',
    'build/client/_app/page-4.js': '',
    'build/client/_app/workers/boot.js': script(2000),
    ...changes
  });
}

test('weight: no page of this house carries more script than it may', async () => {
  const pages = await builtPages(join(house, 'build'));
  expect(pages.length).toBeGreaterThan(1);
  expect(listed(await weight(house))).toBe('');
});

test('weight: a build where all is well has no findings, and its scripts are counted', async () => {
  const tree = build();
  expect(listed(await weight(tree))).toBe('');
  const pages = await builtPages(join(tree, 'build'));
  expect(pages.find(({ id }) => id === '/(public)/help')?.bytes).toBeGreaterThan(1900);
  expect(pages.find(({ id }) => id === '/(staff)/day')?.bytes).toBeGreaterThan(25_000);
});

test('weight: a student’s page that starts the framework is found', async () => {
  const found = listed(
    await weight(build({ 'build/server/nodes/3.js': node(3, [], "import * as server from '../entries/load-true.js';\n") }))
  );
  expect(found).toContain('/(student)/book: a student’s or visitor’s page starts the framework');
  expect(found).toMatch(/\/\(student\)\/book: [23]\d{4} bytes of script/);
});

test('weight: an error page that starts the framework is found', async () => {
  expect(listed(await weight(build({ 'build/server/nodes/0.js': node(0, []) })))).toContain(
    'error: a student’s or visitor’s page starts the framework'
  );
});

test('weight: a script over 10 kB on a visitor’s page is found, also when another script brings it', async () => {
  const changes = { 'build/client/_app/workers/boot.js': 'import "../big.js";\n', 'build/client/_app/big.js': script(11_000) };
  expect(listed(await weight(build(changes)))).toMatch(/^\/\(public\)\/help: 1\d{4} bytes of script \(Brotli\); the most is 10000$/);
});

test('weight: what a page fetches later is no part of it, and has the same limit', async () => {
  const brings = (bytes: number) =>
    build({
      'build/client/_app/workers/boot.js': 'addEventListener("focus", () => import("../later.js"));\n',
      'build/client/_app/later.js': 'import "./with-it.js";\n',
      'build/client/_app/with-it.js': script(bytes)
    });
  const [help] = (await builtPages(join(brings(8000), 'build'))).filter(({ id }) => id === '/(public)/help');
  expect(help?.bytes).toBeLessThan(200);
  expect(help?.laterBytes).toBeGreaterThan(7000);
  expect(listed(await weight(brings(8000)))).toBe('');
  expect(listed(await weight(brings(11_000)))).toMatch(
    /^\/\(public\)\/help: 1\d{4} bytes of script fetched later \(Brotli\); the most is 10000$/
  );
});

test('weight: a staff page over 60 kB is found', async () => {
  expect(listed(await weight(build({ 'build/client/_app/page-4.js': script(40_000) })))).toMatch(
    /^\/\(staff\)\/day: \d{5} bytes of script \(Brotli\); the most is 60000$/
  );
});
