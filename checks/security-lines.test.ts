import { expect, test } from 'vitest';
import { listed } from './finding.ts';
import { securityLines } from './security-lines.ts';
import { house, plant } from './tree.ts';

const page = (rows: string) => `# Security\n\n| # | Line | Held by |\n| --- | --- | --- |\n${rows}\n`;

test('security: every decisive line has its row, and every test that a row names is there', () => {
  expect(listed(securityLines(house))).toBe('');
});

test('security: a test that is gone, a name that two tests have and a line without a row are found', () => {
  const tree = plant({
    'docs/security.md': page(
      '| 1, 3–39 | some | `tests/guards/gone.test.ts`, `here.test.ts`, `twice.test.ts` |\n| 40 | more | lint `sql` |'
    ),
    'src/here.test.ts': '',
    'src/one/twice.test.ts': '',
    'src/two/twice.test.ts': ''
  });
  expect(listed(securityLines(tree)).split('\n')).toEqual([
    'docs/security.md: names tests/guards/gone.test.ts, and there is no such test (or more than one)',
    'docs/security.md: names twice.test.ts, and there is no such test (or more than one)',
    'docs/security.md: has no row for line 2'
  ]);
});
