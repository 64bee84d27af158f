import { expect, test } from 'vitest';
import { listed } from '../finding.ts';
import { house, plant } from '../tree.ts';
import { prose } from './prose.ts';
import { texts } from './texts.ts';

const settings = (...folders: string[]) =>
  JSON.stringify({ 'plugin.inlang.messageFormat': { pathPattern: folders.map((folder) => `./${folder}/{locale}.json`) } });

/** A tree where all is well: three texts on a visitor's page, one on a staff page, each with its own plain Finnish where that is due. */
const well = {
  'project.inlang/settings.json': settings('src/ui/texts', 'src/modules/scheduling/texts'),
  'src/ui/texts/fi.json': '{ "ui_title": "Ajanvaraus", "ui_hello": "Terve, {name}!", "ui_yes": "Kyllä" }',
  'src/ui/texts/fi-x-selko.json': '{ "ui_title": "Varaa aika", "ui_hello": "Hei {name}!", "ui_yes": "Kyllä" }',
  'src/ui/texts/sv.json': '{ "ui_title": "Boka tid", "ui_hello": "Hej, {name}!", "ui_yes": "Ja" }',
  'src/ui/texts/en.json': '{ "ui_title": "Book a time", "ui_hello": "Hello, {name}!", "ui_yes": "Yes" }',
  'src/modules/scheduling/texts/fi.json': '{ "scheduling_day": "Päivän ajat" }',
  'src/modules/scheduling/texts/fi-x-selko.json': '{}',
  'src/modules/scheduling/texts/sv.json': '{ "scheduling_day": "Dagens tider" }',
  'src/modules/scheduling/texts/en.json': '{ "scheduling_day": "Times of the day" }',
  'src/routes/(public)/+page.svelte':
    "<script lang=\"ts\">\n  import { m } from '#texts/messages.js';\n  import Hello from '#ui/Hello.svelte';\n</script>\n<h1>{m.ui_title()}</h1>\n<Hello />\n{m.ui_yes()}\n",
  'src/ui/Hello.svelte': "<script lang=\"ts\">\n  import { m } from '#texts/messages.js';\n</script>\n{m.ui_hello({ name: 'Aino' })}\n",
  'src/routes/(staff)/+page.svelte': "<script>import { m } from '#texts/messages.js';</script>\n{m.scheduling_day()}\n",
  'checks/plain-equal.json': '{ "ui_yes": "One everyday word" }'
};

/** The findings in the tree where all is well but for these files. */
function without(changes: Readonly<Record<string, string>>): string {
  return listed(texts(plant({ ...well, ...changes })));
}

test('texts: this house keeps the rules', () => {
  expect(listed(texts(house))).toBe('');
});

test('texts: no component of this house says anything that is not a text', () => {
  expect(listed(prose(house))).toBe('');
});

test('texts: a tree where all is well has no findings', () => {
  expect(without({})).toBe('');
});

test.each(['fi', 'sv', 'en'])('texts: a key that is absent in %s is found', (language) => {
  expect(without({ [`src/ui/texts/${language}.json`]: '{ "ui_title": "Aika", "ui_hello": "{name}" }' })).toContain(
    `src/ui/texts/${language}.json: ui_yes is absent`
  );
});

test('texts: a text of a student’s page without plain Finnish is found, a staff page’s is not asked for', () => {
  const found = without({ 'src/ui/texts/fi-x-selko.json': '{ "ui_title": "Varaa aika", "ui_yes": "Kyllä" }' });
  expect(found).toContain('fi-x-selko.json: ui_hello is on a student’s page and has no plain Finnish');
  expect(found).not.toContain('scheduling_day');
});

test('texts: a text that a component shows three imports away from a student’s page is found', () => {
  const found = without({
    'src/ui/Hello.svelte':
      "<script>import Inner from './inner/Inner.svelte';\nimport { m } from '#texts/messages.js';</script>\n<Inner />{m.ui_hello({ name: '' })}\n",
    'src/ui/inner/Inner.svelte': "<script>import { say } from '#modules/scheduling/index.ts';</script>\n{say()}\n",
    'src/modules/scheduling/index.ts': "import { m } from '#texts/messages.js';\nexport const say = () => m.scheduling_day();\n"
  });
  expect(found).toContain('scheduling_day is on a student’s page');
});

test('texts: an unused key is found, also when only a test or a comment names it', () => {
  const found = without({
    'src/routes/(staff)/+page.svelte': '<!-- {m.scheduling_day()} -->\n<p></p>\n',
    'src/ui/day.test.ts': "import { m } from '#texts/messages.js';\nm.scheduling_day();\n"
  });
  expect(found).toContain('src/modules/scheduling/texts: scheduling_day is used nowhere');
});

test('texts: a used key that is nowhere is found', () => {
  expect(without({ 'src/ui/more.ts': "import { m } from '#texts/messages.js';\nexport const more = m.ui_more;\n" })).toContain(
    'src/ui/more.ts: uses the text ui_more, which is nowhere'
  );
});

test('texts: a key named by a pattern or in a table is used', () => {
  expect(without({ 'src/routes/(staff)/+page.svelte': '<script>const key = `scheduling_${code}`;</script>\n' })).toBe('');
  expect(without({ 'src/routes/(staff)/+page.svelte': "<script>const key = { day: 'scheduling_day' };</script>\n" })).toBe('');
});

test('texts: plain Finnish that equals the Finnish without a reason, and a reason without its text, are found', () => {
  const found = without({ 'checks/plain-equal.json': '{ "ui_title": "One everyday word" }' });
  expect(found).toContain('checks/plain-equal.json: ui_yes is the same in plain Finnish and has no reason');
  expect(found).toContain('checks/plain-equal.json: ui_title is listed and is not the same any more');
});

test('texts: more than a third equal to the Finnish is found, whatever the reasons', () => {
  const found = without({
    'src/ui/texts/fi-x-selko.json': '{ "ui_title": "Ajanvaraus", "ui_hello": "Hei {name}!", "ui_yes": "Kyllä" }',
    'checks/plain-equal.json': '{ "ui_yes": "One everyday word", "ui_title": "One everyday word" }'
  });
  expect(found).toContain('2 of 3 plain texts are the same as the Finnish; the most is a third (1)');
});

test('texts: unequal placeholders are found, in plain texts and in the forms of a plural', () => {
  expect(without({ 'src/ui/texts/sv.json': '{ "ui_title": "Boka tid", "ui_hello": "Hej!", "ui_yes": "Ja" }' })).toContain(
    'src/ui/texts/sv.json: ui_hello has the placeholders {}, in Finnish {name}'
  );
  const plural = (word: string) =>
    JSON.stringify({ scheduling_day: [{ declarations: ['input count'], selectors: ['count'], match: { 'count=*': word } }] });
  const changes = {
    'src/modules/scheduling/texts/fi.json': plural('{count} aikaa'),
    'src/modules/scheduling/texts/sv.json': plural('{count} tider')
  };
  expect(without({ ...changes, 'src/modules/scheduling/texts/en.json': plural('{number} times') })).toContain(
    'en.json: scheduling_day has the placeholders {number}, in Finnish {count}'
  );
});

test('texts: an absent file, a folder that the compiler does not read, a foreign beginning and an empty text are found', () => {
  const found = without({
    'project.inlang/settings.json': settings('src/ui/texts'),
    'src/modules/scheduling/texts/fi.json': '{ "day": "Päivän ajat", "scheduling_day": " " }',
    'src/modules/people/texts/fi.json': '{}'
  });
  expect(found).toContain('src/modules/scheduling/texts: add "./src/modules/scheduling/texts/{locale}.json"');
  expect(found).toContain('fi.json: day should begin with scheduling_');
  expect(found).toContain('fi.json: scheduling_day is empty');
  expect(found).toContain('src/modules/people/texts/sv.json: the file is absent');
});

test('texts: a word that makes a patient of a student is found on a student’s page', () => {
  expect(without({ 'src/ui/texts/fi.json': '{ "ui_title": "Hoitoaika", "ui_hello": "Terve, {name}!", "ui_yes": "Kyllä" }' })).toContain(
    'ui_title: says “Hoito” on a student’s page'
  );
});

test('texts: words written into a component are found, in text and in spoken attributes', () => {
  const tree = plant({
    'src/ui/Greeting.svelte':
      '<p class="large">Tervetuloa {name}</p>\n{#if open}<img alt="Talo" src="/a.svg" />{/if}\n<style>p { color: red; }</style>\n',
    'src/ui/Fine.svelte': '<p class="very large" aria-label={label}>{text} – 2</p>\n'
  });
  const found = listed(prose(tree));
  expect(found).toContain('src/ui/Greeting.svelte: says “Tervetuloa”');
  expect(found).toContain('src/ui/Greeting.svelte: says “Talo”');
  expect(found.split('\n')).toHaveLength(2);
});
