import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { FormInput } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall } from '../../../../../tests/school.ts';
import { askSupport, readSupportForm } from './ask.ts';
import { aCast } from './cast.builder.ts';
import { listSupport } from './list.ts';
import { readSupportSettings, saveSupportSettings, saveSupportTheme } from './settings.ts';
import { removeSupportView, saveSupportView } from './views.ts';

const codeOf = (outcome: { ok: boolean; refusal?: { code: string; fields?: Record<string, string> } }) =>
  outcome.refusal?.fields ?? outcome.refusal?.code ?? 'ok';

onBothDatabases('what a school and its people decide of requests', (ground) => {
  test('a coordinator hides a theme and adds one of the school’s own; the form offers what is offered', async () => {
    const { coordinator, teacher, school } = await aCast(ground());
    const by = aCall(ground(), coordinator);
    const theme = { id: 'new', nameFi: 'Talous', nameSv: 'Ekonomi', nameEn: 'Money', offered: 'yes' };
    const made = await saveSupportTheme(by, new FormInput(theme));
    const id = made.ok ? made.value.id : '';
    expect(codeOf(await saveSupportTheme(by, new FormInput(theme)))).toBe('name_taken');
    expect(codeOf(await saveSupportTheme(by, new FormInput({ ...theme, nameSv: ' ' })))).toEqual({ nameSv: 'name_needed' });
    expect(codeOf(await saveSupportSettings(by, new FormInput({ limit: '61', offered: 'sleep' })))).toEqual({ limit: 'limit_wrong' });
    expect(codeOf(await saveSupportSettings(by, new FormInput({ limit: '3', offered: ['sleep', 'safety'] })))).toBe('ok');
    const form = await readSupportForm(aCall(ground(), teacher), {});
    expect(form.ok && form.value.themes).toEqual(['sleep', 'safety', id]);
    const ask = (themes: string[]) =>
      askSupport(aCall(ground(), teacher), new FormInput({ key: newRandomId(), group: school.group, themes }));
    expect(codeOf(await ask([id, 'sleep']))).toBe('ok');
    expect(codeOf(await ask(['stress']))).toBe('theme_gone');
    expect(codeOf(await saveSupportTheme(by, new FormInput({ ...theme, id, offered: '' })))).toBe('ok');
    expect(codeOf(await ask([id]))).toBe('theme_gone');
    expect(codeOf(await saveSupportTheme(by, new FormInput({ ...theme, id: newRandomId(), nameFi: 'Muu' })))).toBe('not_found');
    const settings = await readSupportSettings(by, {});
    expect(settings.ok && [settings.value.limit, settings.value.own.map(({ offered }) => offered)]).toEqual([3, [false]]);
  });

  test('a view is kept for whoever keeps it alone, once under a name, twenty at the most', async () => {
    const { professional, coordinator } = await aCast(ground());
    const by = aCall(ground(), professional);
    const keep = (name: string) => saveSupportView(by, new FormInput({ name, query: 'view=list&only=late' }));
    expect(codeOf(await keep('Myöhässä'))).toBe('ok');
    expect(codeOf(await keep('Myöhässä'))).toBe('name_taken');
    for (let more = 1; more < 20; more += 1) await keep(`Näkymä ${more}`);
    expect(codeOf(await keep('Liikaa'))).toBe('views_many');
    const views = async (actor: typeof professional) => {
      const outcome = await listSupport(aCall(ground(), actor), {});
      return outcome.ok ? outcome.value.views : [];
    };
    const [first] = await views(professional);
    expect(first).toMatchObject({ name: 'Myöhässä', query: 'view=list&only=late' });
    expect(await views(coordinator)).toEqual([]);
    expect(codeOf(await removeSupportView(aCall(ground(), coordinator), { id: first?.id ?? '' }))).toBe('not_found');
    expect(codeOf(await removeSupportView(by, { id: first?.id ?? '' }))).toBe('ok');
    expect(await views(professional)).toHaveLength(19);
  });
});
