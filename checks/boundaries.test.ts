import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { boundaries, ruleNames } from './boundaries.ts';
import { listed } from './finding.ts';
import { house, plant } from './tree.ts';

/** For each rule: who imports whom, against the rule. */
const breaches: Record<string, readonly (readonly [from: string, to: string])[]> = {
  'anonymity-looks-up': [['src/modules/anonymity/server/tokens.ts', 'src/modules/scheduling/index.ts']],
  'messages-looks-up': [['src/modules/messages/server/send.ts', 'src/modules/people/server/index.ts']],
  'people-looks-up': [['src/modules/people/server/leave.ts', 'src/modules/scheduling/server/index.ts']],
  'scheduling-looks-up': [['src/modules/scheduling/server/book.ts', 'src/modules/calendars/server/index.ts']],
  'calendars-looks-up': [['src/modules/meetings/server/open.ts', 'src/modules/groups/server/index.ts']],
  'groups-looks-up': [['src/modules/training/server/learn.ts', 'src/modules/results/server/index.ts']],
  'platform-knows-no-school': [
    ['src/platform/log.ts', 'src/modules/people/index.ts'],
    ['src/platform/jobs/queue.ts', 'src/ui/formats.ts']
  ],
  'ui-knows-no-module': [['src/ui/form/Field.svelte', 'src/modules/scheduling/index.ts']],
  'module-by-its-face': [['src/modules/scheduling/server/book.ts', 'src/modules/people/server/store/sessions.ts']],
  'results-by-indicators': [['src/modules/results/server/report.ts', 'src/modules/scheduling/server/store/appointments.ts']],
  'page-by-the-face': [
    ['src/routes/(student)/book/+page.server.ts', 'src/modules/scheduling/server/book.ts'],
    ['src/application.ts', 'src/modules/scheduling/slots.ts']
  ],
  'example-by-the-rules': [['src/example/people.ts', 'src/modules/people/server/store/sessions.ts']],
  'strands-apart': [['src/modules/groups/server/plan.ts', 'src/modules/studies/server/index.ts']],
  'no-way-round-use-cases': [['src/routes/(public)/+page.server.ts', 'src/platform/database/database.ts']],
  'browser-code-without-server': [['src/modules/scheduling/ui/Day.svelte', 'src/modules/scheduling/server/index.ts']],
  'rules-are-pure': [['src/modules/scheduling/slots.ts', 'src/platform/database/database.ts']],
  'product-without-tests': [['src/modules/people/server/leave.ts', 'tests/servers/postgres.ts']]
};

const allowed: readonly (readonly [from: string, to: string])[] = [
  ['src/modules/scheduling/server/book.ts', 'src/modules/people/server/index.ts'],
  ['src/modules/scheduling/server/book.ts', 'src/modules/scheduling/server/store/appointments.ts'],
  ['src/modules/groups/server/ask.ts', 'src/modules/anonymity/server/index.ts'],
  ['src/modules/results/server/count.ts', 'src/modules/scheduling/server/indicators.ts'],
  ['src/routes/(student)/book/+page.svelte', 'src/modules/scheduling/ui/Day.svelte'],
  ['src/routes/(student)/book/+page.server.ts', 'src/modules/scheduling/server/index.ts'],
  ['src/example/host-day.ts', 'src/modules/scheduling/slots.ts'],
  ['src/ui/Card.svelte', 'src/ui/formats.ts']
];

/** Both ways of writing an import: through a root of package.json, where there is one, and relative. */
function importing(to: string, depth: number, ways: 'root' | 'relative'): string {
  const named = to.replace(/^src\/(modules|platform|ui)\//, '#$1/');
  const path = ways === 'root' && named !== to ? named : `${'../'.repeat(depth)}${to}`;
  return to.endsWith('.svelte') ? `import Part from '${path}';` : `import { part } from '${path}';`;
}

function tree(pairs: readonly (readonly [string, string])[], ways: 'root' | 'relative'): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [, to] of pairs) files[to] = to.endsWith('.svelte') ? '<p>part</p>\n' : 'export const part = 1;\n';
  for (const [from, to] of pairs) {
    const line = importing(to, from.split('/').length - 1, ways);
    const name = to.endsWith('.svelte') ? 'Part' : 'part';
    if (from.endsWith('.svelte')) files[from] = `<script lang="ts">\n  ${line}\n</script>\n${name === 'Part' ? '<Part />' : '{part}'}\n`;
    else files[from] = `${line}\nexport const from = ${name};\n${files[from] ?? ''}`;
  }
  return files;
}

test('boundaries: this house keeps the rules', async () => {
  expect(listed(await boundaries(house))).toBe('');
});

test.each(['root', 'relative'] as const)('boundaries: each planted import is found, written by %s path', async (ways) => {
  const found = listed(await boundaries(plant(tree(Object.values(breaches).flat(), ways))));
  for (const [rule, pairs] of Object.entries(breaches)) {
    for (const [from, to] of pairs) expect(found).toContain(`${from}: ${rule}: may not import ${to}`);
  }
});

test('boundaries: what is allowed is not found', async () => {
  expect(listed(await boundaries(plant(tree(allowed, 'root'))))).toBe('');
});

test('boundaries: a type is an import as well', async () => {
  const files = {
    'src/modules/people/server/store/sessions.ts': 'export interface Session { id: string }\n',
    'src/modules/scheduling/server/book.ts':
      "import type { Session } from '#modules/people/server/store/sessions.ts';\nexport const who = (session: Session) => session.id;\n"
  };
  expect(listed(await boundaries(plant(files)))).toContain('module-by-its-face');
});

test('boundaries: a person three steps away from an anonymous answer is found', async () => {
  const files = {
    'src/modules/anonymity/server/tokens.ts': "import { step } from '#platform/step.ts';\nexport const token = step;\n",
    'src/platform/step.ts': "import { session } from './session-cookie.ts';\nexport const step = session;\n",
    'src/platform/session-cookie.ts': 'export const session = 1;\n'
  };
  expect(listed(await boundaries(plant(files)))).toContain(
    'src/modules/anonymity/server/tokens.ts: anonymous-stays-anonymous: may not import src/platform/session-cookie.ts'
  );
});

test('boundaries: a second way to the database, a cycle and an import that leads nowhere are found', async () => {
  const files = {
    'src/modules/people/server/leave.ts': "import pg from 'pg';\nexport const client = new pg.Client();\n",
    'src/ui/one.ts': "import { two } from './two.ts';\nexport const one = () => two;\n",
    'src/ui/two.ts': "import { one } from './one.ts';\nexport const two = () => one;\n",
    'src/ui/three.ts': "import { four } from './four.ts';\nexport const three = four;\n"
  };
  const found = listed(await boundaries(plant(files)));
  expect(found).toContain('src/modules/people/server/leave.ts: database-in-one-place');
  expect(found).toMatch(/src\/ui\/(one|two)\.ts: no-cycle/);
  expect(found).toContain('src/ui/three.ts: found: may not import ./four.ts');
});

test('boundaries: every rule has a planted breach', () => {
  const here = readFileSync(join(house, 'checks/boundaries.test.ts'), 'utf8');
  expect(ruleNames.filter((name) => !here.includes(name))).toEqual([]);
});
