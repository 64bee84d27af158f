import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases, tuesdayMorning, type Ground } from '../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, inOrganisation, personOf, visitorOf } from '../../../../../tests/school.ts';
import { administratorCode, beginSchool, finishSetUp, openByCode, organisationFor, resolveSession } from '../index.ts';
import { forgetConsoleCodesJob } from '../jobs/forget-console-codes-1-hour-after.ts';
import { newCode } from './code.ts';

const minute = 60_000;
const me = { givenName: 'Eeva', familyName: 'Aalto', email: 'eeva@example.fi' };

const selects = {
  console_codes: 'select t::text as row from console_codes t where organisation_id = $1',
  role_assignments: 'select t::text as row from role_assignments t where organisation_id = $1',
  organisation_hosts: 'select t::text as row from organisation_hosts t where organisation_id = $1',
  people_changes: 'select t::text as row from people_changes t where organisation_id = $1',
  campuses: 'select t::text as row from campuses t where organisation_id = $1',
  audit_log: 'select t::text as row from audit_log t where organisation_id = $1'
};

/** What a table holds of a school, as one text. */
async function rowsOf({ admin }: Ground, table: keyof typeof selects, organisation: string): Promise<string[]> {
  const { rows } = await admin.query<{ row: string }>(selects[table], [organisation]);
  return rows.map(({ row }) => row);
}

onBothDatabases('a new installation', (ground) => {
  /** As if nothing had been here: other tests' schools become examples, and what was begun goes. */
  async function afresh(): Promise<void> {
    const { admin } = ground();
    await admin.query('update organisations set is_example = true, being_set_up = false');
  }
  async function begun(now = tuesdayMorning) {
    const code = await beginSchool(ground().ownerTarget, now);
    const { rows } = await ground().admin.query<{ id: string }>('select id from organisations where not is_example');
    return { code: code ?? '', school: rows[0]?.id ?? '', schools: rows.length };
  }
  const open = (school: string, code: string, more: object = me, now = tuesdayMorning) =>
    openByCode(aCall(ground(), visitorOf(school), { now }), { code, ...more });

  test('a start begins one school, each start has a code of its own, and the first that is used ends them all', async () => {
    await afresh();
    const [first, second] = [await begun(), await begun()];
    expect(first.school).toBe(second.school);
    expect([first.schools, second.schools]).toEqual([1, 1]);
    expect(first.code).not.toBe(second.code);
    const opened = await open(second.school, ` ${second.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const signedIn = await resolveSession(ground().system, first.school, opened.value.token, tuesdayMorning);
    expect(signedIn).toMatchObject({ person: { givenName: 'Eeva' }, actor: { grants: [{ role: 'admin', scope: 'organisation' }] } });
    for (const { code } of [first, second])
      expect(await open(first.school, code)).toEqual({ ok: false, refusal: { code: 'code_unusable' } });
    expect(await begun()).toMatchObject({ code: '' });
    expect(await rowsOf(ground(), 'console_codes', first.school)).toEqual([]);
    // There is nobody to be told of the first one.
    expect(await rowsOf(ground(), 'people_changes', first.school)).toEqual([]);
  });

  test('while it is being set up a code from the console is one for its first administrator', async () => {
    await afresh();
    const { school } = await begun();
    const made = await administratorCode(ground().ownerTarget, { hostName: '', email: null }, tuesdayMorning);
    if (typeof made === 'string') throw new Error(made);
    expect(made).toMatchObject({ first: true, minutes: 60 });
    expect(await open(school, made.code)).toMatchObject({ ok: true, value: { first: true } });
  });

  test('beside an administrator who came otherwise a code makes no second one', async () => {
    await afresh();
    const { code, school } = await begun();
    const { owner } = ground();
    await inOrganisation(owner, school, () => aPerson(owner, school, newRandomId(), 'admin', 'Outi', 'Oja'));
    expect(await open(school, code)).toEqual({ ok: false, refusal: { code: 'code_unusable' } });
    expect(await rowsOf(ground(), 'role_assignments', school)).toHaveLength(1);
  });

  test('two who type two codes at once: one becomes administrator', async () => {
    await afresh();
    const [first, second] = [await begun(), await begun()];
    const outcomes = await Promise.all([open(first.school, first.code), open(first.school, second.code), open(first.school, first.code)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rowsOf(ground(), 'role_assignments', first.school)).toHaveLength(1);
  });

  test('what is wrong, too old, made up or another school’s is answered alike, and the code is kept as a hash alone', async () => {
    await afresh();
    const { code, school } = await begun();
    expect((await rowsOf(ground(), 'console_codes', school)).join()).not.toContain(code.slice(0, 9));
    const other = await aSchool(ground());
    const refused = { ok: false, refusal: { code: 'code_unusable' } };
    expect(await open(school, newCode())).toEqual(refused);
    expect(await open(school, 'x')).toEqual(refused);
    expect(await open(school, code, me, tuesdayMorning + 60 * minute)).toEqual(refused);
    expect(await open(other.organisation, code)).toEqual(refused);
    expect((await open(school, code, me, tuesdayMorning + 59 * minute)).ok).toBe(true);
  });

  test('without a name nobody becomes administrator, and the code stays good', async () => {
    await afresh();
    const { code, school } = await begun();
    expect(await open(school, code, {})).toEqual({ ok: false, refusal: { code: 'name_needed' } });
    expect((await open(school, code)).ok).toBe(true);
  });

  test('a code that was not used is dead once the school is set up, whoever is its administrator then', async () => {
    await afresh();
    const { code, school } = await begun();
    await ground().admin.query('update organisations set being_set_up = false where id = $1', [school]);
    expect(await open(school, code)).toEqual({ ok: false, refusal: { code: 'code_unusable' } });
  });

  test('the set-up is done once: name, host name and campuses; another school’s host name is not taken', async () => {
    await afresh();
    const { code, school } = await begun();
    const opened = await open(school, code);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const other = await aSchool(ground(), { slug: `toinen-${newRandomId().slice(0, 8)}` });
    const { rows } = await ground().admin.query<{ host_name: string }>(
      'select host_name from organisation_hosts where organisation_id = $1',
      [other.organisation]
    );
    const call = aCall(ground(), personOf(school, opened.value.person, 'admin'));
    const form = { name: 'Kivijärven opisto', host: ` Rinnalla.${school.slice(-8)}.fi `, campuses: 'Pohjoinen\r\n\r\n Etelä ' };
    expect(await finishSetUp(call, { ...form, host: rows[0]?.host_name ?? '' })).toMatchObject({ refusal: { code: 'host_taken' } });
    expect(await finishSetUp(call, { ...form, host: 'https://kivi.fi/' })).toMatchObject({ refusal: { fields: { host: 'host_wrong' } } });
    expect(await finishSetUp(call, { ...form, campuses: 'Etelä\nEtelä' })).toMatchObject({
      refusal: { fields: { campuses: 'campuses_twice' } }
    });
    expect(await finishSetUp(call, form)).toEqual({ ok: true, value: null });
    expect(await finishSetUp(call, { ...form, host: 'muu.fi' })).toMatchObject({ refusal: { code: 'set_up_already' } });
    expect(await rowsOf(ground(), 'organisation_hosts', school)).toEqual([expect.stringContaining(`rinnalla.${school.slice(-8)}.fi`)]);
    expect(await rowsOf(ground(), 'campuses', school)).toHaveLength(2);
  });

  test('without examples the example has no door, and a school that waits has one under any name that is ours; with examples it is the other way', async () => {
    await afresh();
    const example = await aSchool(ground(), { slug: `nayte-${newRandomId().slice(0, 8)}` });
    const { school } = await begun();
    const { rows } = await ground().admin.query<{ host_name: string }>(
      'select host_name from organisation_hosts where organisation_id = $1',
      [example.organisation]
    );
    const host = rows[0]?.host_name ?? '';
    const found = async (example: boolean, name: string) => (await organisationFor({ ...ground().system, example }, name))?.id;
    expect([await found(false, host), await found(false, 'localhost')]).toEqual([school, school]);
    expect(await found(true, host)).toBe(example.organisation);
  });

  test('beside a real school nothing is begun, and its codes are not made by a start', async () => {
    await afresh();
    const { organisation } = await aSchool(ground());
    await ground().admin.query('update organisations set is_example = false where id = $1', [organisation]);
    expect(await beginSchool(ground().ownerTarget, tuesdayMorning)).toBeNull();
  });
});

onBothDatabases('an administrator who is locked out', (ground) => {
  async function aRealSchool() {
    const school = await aSchool(ground());
    const { admin, owner } = ground();
    await admin.query('update organisations set is_example = false where id = $1', [school.organisation]);
    const [one, two] = [newRandomId(), newRandomId()];
    await inOrganisation(owner, school.organisation, async () => {
      await aPerson(owner, school.organisation, one, 'admin', 'Outi', 'Oja');
      await aPerson(owner, school.organisation, two, 'admin', 'Timo', 'Tamm');
    });
    const { rows } = await admin.query<{ host_name: string }>('select host_name from organisation_hosts where organisation_id = $1', [
      school.organisation
    ]);
    const host = rows[0]?.host_name ?? '';
    const ask = (email: string | null, now = tuesdayMorning) => administratorCode(ground().ownerTarget, { hostName: host, email }, now);
    const code = async (email: string) => {
      const made = await ask(email);
      if (typeof made === 'string') throw new Error(made);
      return made.code;
    };
    const open = (typed: string, now = tuesdayMorning) =>
      openByCode(aCall(ground(), visitorOf(school.organisation), { now }), { code: typed });
    return { ...school, one, two, ask, code, open };
  }
  const unusable = { ok: false, refusal: { code: 'code_unusable' } };

  test('a code lets its administrator in once, for a quarter of an hour, and the other one is told', async () => {
    const school = await aRealSchool();
    const code = await school.code('Outi.Oja@example.fi');
    expect(await school.open(code, tuesdayMorning + 15 * minute)).toEqual(unusable);
    const opened = await school.open(code);
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect(opened.value).toMatchObject({ person: school.one, first: false, roles: ['admin'] });
    expect(await school.open(code)).toEqual(unusable);
    const { rows } = await ground().admin.query<{ data: Record<string, string> }>(
      "select data from pgboss.job where data->>'organisation' = $1 and data::text like '%rights.%'",
      [school.organisation]
    );
    expect(JSON.stringify(rows)).toContain(school.two);
    const audit = (await rowsOf(ground(), 'audit_log', school.organisation)).join('\n');
    expect(audit).toContain('console_code.make');
    expect(audit).toMatch(new RegExp(`session.open_by_code,${school.one}`));
  });

  test('a newer code ends the older one', async () => {
    const school = await aRealSchool();
    const older = await school.code('outi.oja@example.fi');
    const newer = await school.code('outi.oja@example.fi');
    expect(await school.open(older)).toEqual(unusable);
    expect((await school.open(newer)).ok).toBe(true);
  });

  test('who is no administrator any more, or is stopped, is not let in by a code that was made before', async () => {
    const school = await aRealSchool();
    const { owner } = ground();
    const [role, stopped] = [await school.code('outi.oja@example.fi'), await school.code('timo.tamm@example.fi')];
    await inOrganisation(owner, school.organisation, async () => {
      await owner.query("update role_assignments set ends_on = '2026-01-01' where person_id = $1", [school.one]);
      await owner.query('update persons set disabled_at = now() where id = $1', [school.two]);
    });
    expect([await school.open(role), await school.open(stopped)]).toEqual([unusable, unusable]);
    expect(await school.ask(null)).toBe('no_administrator');
  });

  test('it says whose it is for, and which school', async () => {
    const school = await aRealSchool();
    expect(await school.ask(null)).toBe('say_whose');
    expect(await school.ask('aino.laine@example.fi')).toBe('nobody');
    expect(await administratorCode(ground().ownerTarget, { hostName: 'nowhere.fi', email: null }, tuesdayMorning)).toBe('unknown_host');
    const example = await aSchool(ground(), { slug: `esim-${newRandomId().slice(0, 8)}` });
    const { rows } = await ground().admin.query<{ host_name: string }>(
      'select host_name from organisation_hosts where organisation_id = $1',
      [example.organisation]
    );
    expect(await administratorCode(ground().ownerTarget, { hostName: rows[0]?.host_name ?? '', email: null }, tuesdayMorning)).toBe(
      'example'
    );
  });

  test('the application itself can’t make a code', async () => {
    const { organisation } = await aSchool(ground());
    const made = ground().system.database.act({ organisation, person: null }, (db) =>
      db
        .insertInto('console_codes')
        .values({ organisation_id: organisation, code_hash: Buffer.from('x'), person_id: null, good_until: new Date() })
        .execute()
    );
    await expect(made).rejects.toThrow(/permission denied/);
  });

  test('a code that nobody used is forgotten', async () => {
    const school = await aRealSchool();
    await school.code('outi.oja@example.fi');
    const call = aCall(
      ground(),
      { kind: 'system', organisation: school.organisation, person: null, grants: [] },
      { now: tuesdayMorning + 16 * minute }
    );
    await forgetConsoleCodesJob.run(call, { organisation: school.organisation });
    expect(await rowsOf(ground(), 'console_codes', school.organisation)).toEqual([]);
  });
});
