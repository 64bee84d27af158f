import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { expect, onTestFinished, test } from 'vitest';
import { make } from './new.mjs';

function emptyTree(): string {
  const tree = mkdtempSync(join(tmpdir(), 'rinnalla-new-'));
  onTestFinished(() => rmSync(tree, { recursive: true, force: true }));
  mkdirSync(join(tree, 'project.inlang'));
  copyFileSync('project.inlang/settings.json', join(tree, 'project.inlang/settings.json'));
  return tree;
}

async function formatted(tree: string, paths: readonly string[]): Promise<boolean> {
  const options = (await prettier.resolveConfig('package.json')) ?? {};
  const ours = paths.filter((path) => /\.(ts|svelte|md)$/.test(path));
  const answers = await Promise.all(
    ours.map((path) =>
      prettier.check(readFileSync(join(tree, path), 'utf8'), {
        ...options,
        parser: path.endsWith('.svelte') ? 'svelte' : 'typescript',
        ...(path.endsWith('.md') ? { parser: 'markdown' } : {})
      })
    )
  );
  return ours.length > 0 && answers.every(Boolean);
}

test('a new module has its README, faces, rights and four languages, and the compiler of texts knows it', async () => {
  const tree = emptyTree();
  const made = make('module', 'digital-services', tree);
  expect(made).toContain('src/modules/digital-services/texts/fi-x-selko.json');
  expect(readFileSync(join(tree, 'project.inlang/settings.json'), 'utf8')).toContain(
    '"./src/modules/digital-services/texts/{locale}.json"'
  );
  expect(await formatted(tree, made)).toBe(true);
});

test('a new use case has a row of rights and is published, the second as well as the first', async () => {
  const tree = emptyTree();
  make('module', 'tutoring', tree);
  make('use-case', 'tutoring/open-group', tree);
  const made = make('use-case', 'tutoring/close-group', tree);
  const rights = readFileSync(join(tree, 'src/modules/tutoring/server/rights.ts'), 'utf8');
  expect(rights).toContain(
    "  'tutoring.open_group': { admin: 'organisation' },\n  'tutoring.close_group': { admin: 'organisation' }\n} satisfies"
  );
  expect(readFileSync(join(tree, 'src/modules/tutoring/server/index.ts'), 'utf8')).toContain(
    "export { closeGroup } from './close-group.ts';"
  );
  expect(await formatted(tree, made)).toBe(true);
});

test('a new migration is named by the time in UTC and protects its table', () => {
  const tree = emptyTree();
  const [path = ''] = make('migration', 'tutoring-group-notes', tree, new Date('2026-11-24T21:05:00Z'));
  expect(path).toBe('migrations/20261124T2105-tutoring-group-notes.sql');
  expect(readFileSync(join(tree, path), 'utf8')).toContain("select protect('group_notes');");
});

test('a new component lies in a folder of the kit', async () => {
  const tree = emptyTree();
  const made = make('component', 'form/DateField', tree);
  expect(made).toEqual(['src/ui/form/DateField.svelte']);
  expect(await formatted(tree, made)).toBe(true);
});

test('what is there already is not written over, and a name out of form is refused', () => {
  const tree = emptyTree();
  make('module', 'tutoring', tree);
  expect(() => make('module', 'tutoring', tree)).toThrow('is there already');
  expect(() => make('module', 'Tutoring', tree)).toThrow('small letters');
  expect(() => make('use-case', 'tutoring', tree)).toThrow('<module>/<verb>');
  expect(() => make('thing', 'x', tree)).toThrow('npm run new module');
});
