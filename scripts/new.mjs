/** `npm run new <module|use-case|migration|component> <name>`: the empty shape of a thing, as docs/architecture.md describes it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const languages = ['fi', 'fi-x-selko', 'sv', 'en'];
const word = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const usage = `npm run new module <name>                    a folder in src/modules
npm run new use-case <module>/<verb>         one verb of a module, with its row of rights
npm run new migration <module>-<what>        a file in migrations, named by the time
npm run new component <folder>/<Name>        a component in src/ui`;

const makers = { module: makeModule, 'use-case': makeUseCase, migration: makeMigration, component: makeComponent };

/**
 * Makes the shape in a tree and gives the paths that were made or changed.
 * @param {string} kind one of the four
 * @param {string} name as the usage says
 * @param {string} tree the project's folder
 * @param {Date} now names a migration, in UTC
 * @returns {string[]}
 */
export function make(kind, name, tree, now = new Date()) {
  const maker = Object.hasOwn(makers, kind ?? '') ? makers[kind] : undefined;
  if (!maker || !name) throw new Error(usage);
  const paths = [];
  const write = (path, text) => {
    if (existsSync(join(tree, path))) throw new Error(`${path} is there already`);
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
    paths.push(path);
  };
  const change = (path, edit) => {
    const before = readFileSync(join(tree, path), 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`${path} has another form than expected: add the line by hand`);
    writeFileSync(join(tree, path), after);
    paths.push(path);
  };
  maker({ name, tree, now, write, change });
  return paths;
}

function makeModule({ name, write, change }) {
  if (!word.test(name)) throw new Error(`A module is named in small letters with hyphens, not ${name}`);
  const folder = `src/modules/${name}`;
  write(
    `${folder}/README.md`,
    `# ${name}\n\nWhat it owns, in one sentence.\n\n- Tables: none yet.\n- Says no events yet; hears none.\n- Keeps: nothing yet.\n`
  );
  write(`${folder}/index.ts`, `/** The face of ${name} towards pages: types, refusal codes, pure rules. */\nexport {};\n`);
  write(`${folder}/server/index.ts`, `export { rights as ${camel(name)}Rights } from './rights.ts';\n`);
  write(
    `${folder}/server/rights.ts`,
    `import type { Role } from '#modules/people/index.ts';
import { withRights, type RightsTable } from '#platform/use-case/index.ts';

/** Who may do what of ${name}. */
export const rights = {
} satisfies RightsTable<string, Role>;

export const { useCase, query } = withRights(rights);
`.replace('{\n}', '{}')
  );
  for (const language of languages) write(`${folder}/texts/${language}.json`, '{}\n');
  change('project.inlang/settings.json', (text) =>
    text.replace(/("pathPattern":\s*\[[^\]]*?)(\s*\])/, `$1, "./${folder}/texts/{locale}.json"$2`)
  );
}

function makeUseCase({ name, write, change }) {
  const [module, verb] = name.split('/');
  if (!word.test(module ?? '') || !word.test(verb ?? '')) throw new Error(`A use case is named <module>/<verb>, not ${name}`);
  const action = `${module.replaceAll('-', '_')}.${verb.replaceAll('-', '_')}`;
  const server = `src/modules/${module}/server`;
  change(`${server}/rights.ts`, (text) =>
    text.replace(
      /(export const rights = \{)([\s\S]*?)(\n?)(\} satisfies)/,
      (_, open, rows, end, close) => `${open}${rows}${rows.trim() ? ',' : ''}\n  '${action}': { admin: 'organisation' }\n${close}`
    )
  );
  write(
    `${server}/${verb}.ts`,
    `import * as v from 'valibot';
import { useCase } from './rights.ts';

/** What it does, in one sentence. Which refusals it gives, and when. */
export const ${camel(verb)} = useCase({
  action: '${action}',
  input: v.object({}),
  async run() {
    return null;
  }
});
`
  );
  change(`${server}/index.ts`, (text) => `export { ${camel(verb)} } from './${verb}.ts';\n${text}`);
}

function makeMigration({ name, now, write }) {
  if (!word.test(name)) throw new Error(`A migration is named <module>-<what> in small letters with hyphens, not ${name}`);
  const stamp = now.toISOString().replace(/[-:]/g, '').slice(0, 13);
  const table = name.split('-').slice(1).join('_') || name;
  write(
    `migrations/${stamp}-${name}.sql`,
    `-- What changes, and why.

create table ${table} (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  primary key (organisation_id, id)
);
comment on table ${table} is 'What it holds and why. retention: how long';
select protect('${table}');
`
  );
}

function makeComponent({ name, write }) {
  const [folder, component] = name.split('/');
  if (!word.test(folder ?? '') || !/^[A-Z][A-Za-z0-9]*$/.test(component ?? ''))
    throw new Error(`A component is named <folder>/<Name>, not ${name}`);
  write(
    `src/ui/${folder}/${component}.svelte`,
    `<script lang="ts">
  import type { Snippet } from 'svelte';

  /** What it is for, in one sentence. */
  type Props = { children: Snippet };

  let { children }: Props = $props();
</script>

<div class="${kebab(component)}">{@render children()}</div>

<style>
  .${kebab(component)} {
    display: block;
  }
</style>
`
  );
}

function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function kebab(name) {
  return name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const made = make(process.argv[2], process.argv.slice(3).join('-'), join(dirname(fileURLToPath(import.meta.url)), '..'));
    process.stdout.write(`${made.join('\n')}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
