import { expect, test } from 'vitest';
import { listed } from './finding.ts';
import { namesAndSizes } from './names-and-sizes.ts';
import { house, plant } from './tree.ts';

const lines = (count: number) => 'const line = 1;\n'.repeat(count);

test('names and sizes: this house keeps the rules', () => {
  expect(listed(namesAndSizes(house))).toBe('');
});

test('names and sizes: a name that says nothing is found, as a file and as a folder', () => {
  const tree = plant({ 'src/ui/helpers.ts': '', 'src/platform/utils/dates.ts': '' });
  const found = listed(namesAndSizes(tree));
  expect(found).toContain('src/ui/helpers.ts: “helpers.ts” says nothing');
  expect(found).toContain('src/platform/utils: “utils” says nothing');
});

test('names and sizes: a file of 301 lines is found and one of 300 is not', () => {
  const tree = plant({ 'src/ui/long.svelte': lines(301), 'src/ui/just.ts': lines(300) });
  expect(listed(namesAndSizes(tree))).toBe('src/ui/long.svelte: 301 lines; the most is 300');
});

test('names and sizes: a route of 40 lines and a use case of 151 are found', () => {
  const tree = plant({
    'src/routes/(student)/book/+page.server.ts': lines(40),
    'src/routes/api/feed/+server.ts': lines(39),
    'src/modules/scheduling/README.md': 'What it owns',
    'src/modules/scheduling/server/book.ts': lines(151),
    'src/modules/scheduling/server/move.ts': lines(150)
  });
  const found = listed(namesAndSizes(tree));
  expect(found).toContain('src/routes/(student)/book/+page.server.ts: 40 lines');
  expect(found).toContain('src/modules/scheduling/server/book.ts: 151 lines');
  expect(found.split('\n')).toHaveLength(2);
});

test('names and sizes: a folder of 16 is found, and one of 15 with their tests is not', () => {
  const named = (folder: string, count: number) =>
    Array.from({ length: count }, (_, index) => [`src/ui/${folder}/part-${index}.ts`, ''] as const);
  const tested = named('fifteen', 15).map(([path]) => [path.replace('.ts', '.test.ts'), ''] as const);
  const tree = plant(Object.fromEntries([...named('sixteen', 16), ...named('fifteen', 15), ...tested]));
  expect(listed(namesAndSizes(tree))).toMatch(/^src\/ui\/sixteen: 16 entries; [^\n]*$/);
});

test('names and sizes: a module without a README is found', () => {
  const tree = plant({ 'src/modules/pulse/index.ts': '' });
  expect(listed(namesAndSizes(tree))).toMatch(/^src\/modules\/pulse: a module has a README/);
});
