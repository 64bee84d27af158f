import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { FormInput, type Call } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, aTime, inOrganisation, personOf, visitorOf } from '../../../../../../tests/school.ts';
import {
  book,
  listTemplates,
  listTimes,
  previewPush,
  pushTemplate,
  readHours,
  readPush,
  readTemplate,
  removeTemplate,
  saveHours,
  saveTemplate,
  saveTemplateDay,
  takeBackPush,
  undoHours
} from '../../index.ts';
import { tellHostsOfHoursJob } from '../../jobs/availability/tell-hosts-of-hours.ts';
import { deletePastHoursJob } from '../../jobs/delete-hours-of-dates-12-months-after.ts';

type Told<T> = { ok: true; value: T } | { ok: false; refusal: { code: string } };

function valueOf<T>(outcome: Told<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const codeOf = (outcome: Told<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);

onBothDatabases('templates of hours', (ground) => {
  /**
   * A school with two hosts: Sari is open on weekdays from 8 to 16 at the first campus, Mikael on Mondays there from 9 to 12 and on Tuesdays from 9 to 15 at
   * another one. Its coordinator has a template of Mondays and Tuesdays from 10 to 14, lunch at noon.
   */
  async function setting() {
    const school = await aSchool(ground());
    const { organisation, campus, host } = school;
    const { owner } = ground();
    const [other, elsewhere, mikael, planner] = [newRandomId(), newRandomId(), newRandomId(), newRandomId()];
    await inOrganisation(owner, organisation, async () => {
      await aPerson(owner, organisation, planner, 'coordinator', 'Raija', 'Rinne');
      await aPerson(owner, organisation, mikael, 'professional', 'Mikael', 'Mäki');
      await owner.query("insert into campuses (organisation_id, id, slug, name, sort_key) values ($1, $2, 'lapua', 'Lapua', 'l')", [
        organisation,
        elsewhere
      ]);
      await owner.query("insert into hosts (organisation_id, id, person_id, name, languages) values ($1, $2, $3, 'Mikael', '{fi}')", [
        organisation,
        other,
        mikael
      ]);
      for (const place of [campus, elsewhere])
        await owner.query('insert into host_campuses (organisation_id, host_id, campus_id) values ($1, $2, $3)', [
          organisation,
          other,
          place
        ]);
      for (const [weekday, from, to, at] of [
        [1, 540, 720, campus],
        [2, 540, 900, elsewhere]
      ] as const)
        await owner.query(
          "insert into host_hours (organisation_id, id, host_id, campus_id, weekday, from_minute, to_minute, modalities) values ($1, $2, $3, $4, $5, $6, $7, '{campus}')",
          [organisation, newRandomId(), other, at, weekday, from, to]
        );
    });
    const of = (at: string): Call => aCall(ground(), personOf(organisation, planner, 'coordinator', { scope: 'campus', scopeId: at }));
    const call = of(campus);
    const { id } = valueOf(await saveTemplate(call, new FormInput({ id: 'new', name: 'Koeviikko', campus, like: '' })));
    const read = async () => {
      const { template } = valueOf(await readTemplate(call, { id }));
      if (!template) throw new Error('no template');
      return template;
    };
    const day = { from0: '10.00', to0: '14.00', campus0: campus, ways0: ['campus'], breakFrom0: '12.00', breakTo0: '12.30' };
    valueOf(await saveTemplateDay(call, new FormInput({ id, version: '1', weekday: '1', copyTo: '2', ...day })));
    const form = async (hosts: string[], dates: Record<string, string> = { start0: '2026-12-07', end0: '2026-12-11' }) => ({
      id,
      version: String((await read()).version),
      hosts,
      ...dates
    });
    const look = async (hosts: string[], dates?: Record<string, string>) =>
      valueOf(await previewPush(call, new FormInput(await form(hosts, dates))));
    const give = async (hosts: string[], dates?: Record<string, string>) => {
      const { hosts: seen } = await look(hosts, dates);
      return pushTemplate(call, new FormInput({ ...(await form(hosts, dates)), seen: seen.map((one) => `${one.id}:${one.version}`) }));
    };
    const own = aCall(ground(), personOf(organisation, school.hostPerson, 'professional'));
    const hoursOf = async (by: Call = own, whose = '') => {
      const { shown } = valueOf(await readHours(by, { host: whose }));
      if (!shown) throw new Error('no host of one’s own');
      return shown;
    };
    const visitor = aCall(ground(), visitorOf(organisation));
    const startsOf = async (date: string) =>
      valueOf(await listTimes(visitor, { host, campus }))
        .times.map(({ start }) => new Date(start).toISOString())
        .filter((start) => start.startsWith(date));
    return { school, host, other, elsewhere, of, call, id, read, form, look, give, own, hoursOf, visitor, startsOf };
  }

  const noon = '2026-12-07T12:30:00Z';

  test('before a template is given it is seen, host by host, what it replaces and which bookings it hits; who comes is not told', async () => {
    const one = await setting();
    const booked = valueOf(await book(one.visitor, { time: aTime(one.school, noon).value, key: newRandomId(), nickname: 'Kettu' }));
    const { hosts } = await one.look([one.host, one.other]);
    expect(hosts.map(({ name, hit }) => [name, hit.map(({ id }) => id)])).toEqual([
      ['Mikael', []],
      ['Sari', [booked.id]]
    ]);
    expect(JSON.stringify(hosts)).not.toContain('Kettu');
    const lines = (at: number) =>
      hosts[at]?.weeks.flatMap(({ days }) => days.map(({ weekday, before, after }) => [weekday, before.length, after.length]));
    expect(lines(1)).toEqual([
      [1, 1, 2],
      [2, 1, 2],
      [3, 1, 0],
      [4, 1, 0],
      [5, 1, 0]
    ]);
    // On Tuesdays Mikael is elsewhere until three: nothing of the template is left.
    expect(lines(0)).toEqual([[1, 1, 2]]);
    expect((await one.hoursOf()).hours.schedules).toEqual([]);
  });

  test('it is given in one act: hosts have a week of its name, bookers see its times, and each host is told once', async () => {
    const one = await setting();
    const { id } = valueOf(await one.give([one.host, one.other]));
    expect((await one.startsOf('2026-12-07')).map((start) => start.slice(11, 16))).toEqual([
      '08:00',
      '08:30',
      '09:00',
      '09:30',
      '10:30',
      '11:00',
      '11:30'
    ]);
    expect(await one.startsOf('2026-12-09')).toEqual([]);
    expect((await one.startsOf('2026-12-14')).length).toBe(16);
    expect((await one.hoursOf()).pushes).toMatchObject([{ id, name: 'Koeviikko', campus: 'Järvenpää' }]);
    expect(valueOf(await listTemplates(one.call, {})).pushes).toMatchObject([{ id, hosts: [{ has: true }, { has: true }] }]);
    const sent: { to: string; subject: string; text: string }[] = [];
    const system = {
      ...ground().system,
      mail: {
        ...ground().system.mail,
        name: 'smtp' as const,
        send: async (mail: { to: string; subject: string; text: string }) => (sent.push(mail), 'sent' as const)
      }
    };
    const about = { organisation: one.school.organisation, event: 'hours.pushed', id, host: one.host };
    for (let times = 0; times < 2; times++) await runJobNow(system, tellHostsOfHoursJob, about);
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([['sari.salo@example.fi', 'Uudet ajat kalenteriisi: Koeviikko']]);
    expect(sent[0]?.text).toMatch(/Järvenpää: 7\.12\.2026–11\.12\.2026\.[^]*\/hours\n$/);
  });

  test('what was changed since it was looked at is not written over: neither a host’s hours nor the template', async () => {
    const one = await setting();
    const seen = (await one.look([one.host])).hosts.map(({ id, version }) => `${id}:${version}`);
    const form = { ...(await one.form([one.host])), seen };
    const absence = { kind: 'absence', start: '2026-12-01', part: 'day', version: String((await one.hoursOf()).version) };
    valueOf(await saveHours(one.own, new FormInput(absence)));
    expect(codeOf(await pushTemplate(one.call, new FormInput(form)))).toBe('changed_meanwhile');
    expect(codeOf(await pushTemplate(one.call, new FormInput({ ...form, seen: [] })))).toBe('changed_meanwhile');
    expect(codeOf(await pushTemplate(one.call, new FormInput({ ...form, version: '1' })))).toBe('changed_meanwhile');
    expect(valueOf(await listTemplates(one.call, {})).pushes).toEqual([]);
    expect(codeOf(await one.give([one.host]))).toBe('ok');
  });

  test('a host goes back to what they had, also after a change of their own since; the coordinator sees who did', async () => {
    const one = await setting();
    const winter = { kind: 'schedule', id: newRandomId(), name: 'Talvi', start0: '2026-12-01', end0: '2026-12-31', like: '' };
    valueOf(await saveHours(one.own, new FormInput({ ...winter, version: String((await one.hoursOf()).version) })));
    const before = await one.hoursOf();
    const { id } = valueOf(await one.give([one.host, one.other]));
    // The last change is taken back, and brought again.
    valueOf(await undoHours(one.own, {}));
    expect((await one.hoursOf()).hours.dates).toEqual(before.hours.dates);
    valueOf(await undoHours(one.own, {}));
    expect((await one.hoursOf()).pushes).toHaveLength(1);
    const now = await one.hoursOf();
    expect(now.hours.dates).toHaveLength(3);
    valueOf(await saveHours(one.own, new FormInput({ kind: 'absence', start: '2026-12-01', part: 'day', version: String(now.version) })));
    valueOf(await saveHours(one.own, new FormInput({ kind: 'push_gone', push: id, version: String(now.version + 1) })));
    const after = await one.hoursOf();
    expect([after.hours.dates, after.hours.rows, after.hours.schedules]).toEqual([
      before.hours.dates,
      before.hours.rows,
      before.hours.schedules
    ]);
    expect(after.pushes).toEqual([]);
    expect(valueOf(await readPush(one.call, { id })).hosts.map(({ name, has }) => [name, has])).toEqual([
      ['Mikael', true],
      ['Sari', false]
    ]);
  });

  test('the coordinator sees what taking it back hits, takes it back from all in one act, and each is told', async () => {
    const one = await setting();
    const { id } = valueOf(await one.give([one.host, one.other], { start0: '2026-12-07', start1: '2026-12-14' }));
    // In the template's hours on Monday, and outside Mikael's own by then.
    const { owner } = ground();
    await inOrganisation(owner, one.school.organisation, () =>
      owner.query(
        `insert into appointments (organisation_id, id, service_id, host_id, campus_id, modality, starts_at, ends_at, nickname, language, link_hash, words_hash, idempotency_key, booked_hour)
         values ($1, $2, $3, $4, $5, 'campus', '2026-12-07T11:00Z', '2026-12-07T11:30Z', 'Ilves', 'fi', decode(md5('a'), 'hex'), decode(md5('b'), 'hex'), $2, '2026-11-24T07:00Z')`,
        [one.school.organisation, newRandomId(), one.school.service, one.other, one.school.campus]
      )
    );
    const read = valueOf(await readPush(one.call, { id }));
    expect(read.hosts.map(({ name, outside, hit }) => [name, outside, hit.length])).toEqual([
      ['Mikael', 0, 1],
      ['Sari', 0, 0]
    ]);
    expect(JSON.stringify(read)).not.toContain('Ilves');
    expect(valueOf(await takeBackPush(one.call, { id }))).toEqual({ id, hosts: 2 });
    expect((await one.startsOf('2026-12-07')).length).toBe(16);
    expect(codeOf(await takeBackPush(one.call, { id }))).toBe('undo_over');
    // What is over by the time that it would be told is not told; the other message is.
    const about = { organisation: one.school.organisation, id, host: one.host };
    await runJobNow(ground().system, tellHostsOfHoursJob, { ...about, event: 'hours.pushed' });
    await runJobNow(ground().system, tellHostsOfHoursJob, { ...about, event: 'hours.taken_back' });
    const { rows } = await inOrganisation(owner, one.school.organisation, () =>
      owner.query<{ told: string | null; back: string | null }>(
        'select told, told_back as back from hours_push_hosts where push_id = $1 and host_id = $2',
        [id, one.host]
      )
    );
    expect([rows[0]?.told, rows[0]?.back !== null]).toEqual([null, true]);
  });

  test('a template is of a campus: who plans another neither sees nor gives it, and only hosts who work there are given it', async () => {
    const one = await setting();
    const stranger = one.of(one.elsewhere);
    expect(codeOf(await readTemplate(stranger, { id: one.id }))).toBe('not_found');
    expect(codeOf(await previewPush(stranger, new FormInput(await one.form([one.other]))))).toBe('not_found');
    expect(valueOf(await listTemplates(stranger, {}))).toEqual({ templates: [], pushes: [] });
    expect(codeOf(await saveTemplate(stranger, new FormInput({ id: 'new', name: 'Oma', campus: one.school.campus })))).toBe('not_found');
    const { id } = valueOf(await one.give([one.other]));
    expect(codeOf(await takeBackPush(stranger, { id }))).toBe('not_found');
    const away = valueOf(await saveTemplate(stranger, new FormInput({ id: 'new', name: 'Lapua', campus: one.elsewhere, like: one.other })));
    // It began with what Mikael has there.
    const { template } = valueOf(await readTemplate(stranger, { id: away.id }));
    expect(template?.rows).toMatchObject([{ weekday: 2, from: 540, to: 900, campusId: one.elsewhere }]);
    const form = { id: away.id, version: '1', hosts: [one.host], start0: '2026-12-07' };
    expect(codeOf(await previewPush(stranger, new FormInput(form)))).toBe('not_found');
  });

  test('what can’t be given is said: no hours, no hosts, no dates, dates that are past; a name is there once', async () => {
    const one = await setting();
    const past = { start0: '2026-11-20', end0: '2026-11-27' };
    expect(codeOf(await previewPush(one.call, new FormInput(await one.form([one.host], past))))).toBe('dates_past');
    expect(await previewPush(one.call, new FormInput(await one.form([], {})))).toMatchObject({
      refusal: { fields: { hosts: 'choose_hosts', start0: 'date_wrong' } }
    });
    const { campus } = one.school;
    const likeNobody = { id: 'new', name: 'Kuin ei kukaan', campus, like: newRandomId() };
    expect(codeOf(await saveTemplate(one.call, new FormInput(likeNobody)))).toBe('like_elsewhere');
    expect(codeOf(await saveTemplate(one.call, new FormInput({ id: 'new', name: 'Koeviikko', campus })))).toBe('name_taken');
    const empty = valueOf(await saveTemplate(one.call, new FormInput({ id: 'new', name: 'Tyhjä', campus })));
    const form = { ...(await one.form([one.host])), id: empty.id, version: '1' };
    expect(codeOf(await previewPush(one.call, new FormInput(form)))).toBe('template_empty');
    valueOf(await removeTemplate(one.call, { id: empty.id }));
    expect(codeOf(await readTemplate(one.call, { id: empty.id }))).toBe('not_found');
  });

  test('two who give to the same hosts at once: one is told to look again, and nobody’s hours are half written', async () => {
    const one = await setting();
    const seen = (await one.look([one.host, one.other])).hosts.map(({ id, version }) => `${id}:${version}`);
    const form = async (hosts: string[], start0: string) => new FormInput({ ...(await one.form(hosts, { start0 })), seen });
    const [first, second] = [await form([one.host, one.other], '2026-12-07'), await form([one.other, one.host], '2026-12-08')];
    const codes = (await Promise.all([pushTemplate(one.call, first), pushTemplate(one.call, second)])).map(codeOf);
    expect(codes.toSorted()).toEqual(['changed_meanwhile', 'ok']);
    expect(valueOf(await listTemplates(one.call, {})).pushes).toHaveLength(1);
  });

  test('twelve months after the last date nothing is left of what was given, and the template stays', async () => {
    const one = await setting();
    valueOf(await one.give([one.host]));
    const { organisation } = one.school;
    const at = (date: string) => ({ ...ground().system, clock: () => Date.parse(`${date}T12:00Z`) });
    const left = () =>
      ground().system.database.act({ organisation, person: null }, async (db) => [
        (await db.selectFrom('hours_pushes').select('id').execute()).length,
        (await db.selectFrom('host_schedules').select('id').execute()).length,
        (await db.selectFrom('host_hours').select('id').where('schedule_id', 'is not', null).execute()).length
      ]);
    await runJobNow(at('2027-12-11'), deletePastHoursJob, { organisation });
    expect(await left()).toEqual([1, 1, 4]);
    await runJobNow(at('2027-12-12'), deletePastHoursJob, { organisation });
    expect(await left()).toEqual([0, 0, 0]);
    expect(valueOf(await listTemplates(one.call, {})).templates).toHaveLength(1);
  });
});
