import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import type { Role } from '#modules/people/index.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../../tests/ground.ts';
import { aKeyed, aSession } from '../../../../../../tests/passkeys/passkeys.ts';
import { aCall, aPerson, aSchool, inOrganisation, personOf, visitorOf } from '../../../../../../tests/school.ts';
import {
  askWayBack,
  confirmOthersWayBack,
  listOwnPasskeys,
  listWaysBack,
  makeRecoveryCodes,
  openByRecoveryCode,
  resolveSession,
  withdrawWayBack
} from '../../index.ts';
import { forgetWaysBackJob } from '../../jobs/forget-ways-back-1-day-after.ts';

const day = 24 * 3_600_000;
const none = { ok: false, refusal: { code: 'not_found' } };
const unusable = { ok: false, refusal: { code: 'recovery_unusable' } };

onBothDatabases('a way back', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const { organisation } = school;
    const { owner, admin } = ground();
    const rows = async <T extends object>(text: string, values: unknown[] = []) =>
      (await inOrganisation(owner, organisation, () => owner.query<T>(text, [organisation, ...values]))).rows;
    const someone = async (role: Role, given: string) => {
      const person = newRandomId();
      await inOrganisation(owner, organisation, () => aPerson(owner, organisation, person, role, given, 'Aho'));
      return { person, call: (now = tuesdayMorning) => aCall(ground(), personOf(organisation, person, role), { proven: true, now }) };
    };
    const [outi, timo, kaisa] = [await someone('admin', 'Outi'), await someone('admin', 'Timo'), await someone('coordinator', 'Kaisa')];
    const lost = await aKeyed(ground(), organisation, (await someone('admin', 'Lasse')).person, 'admin');
    const idOf = async () => (await rows<{ id: string }>('select id from ways_back where organisation_id = $1'))[0]?.id ?? '';
    const open = (code: string, now = tuesdayMorning) => openByRecoveryCode(aCall(ground(), visitorOf(organisation), { now }), { code });
    const confirm = async (now = tuesdayMorning) => {
      const confirmed = await confirmOthersWayBack(timo.call(now), { id: await idOf() });
      if (!confirmed.ok) throw new Error(confirmed.refusal.code);
      return confirmed.value.code;
    };
    return { school, organisation, admin, rows, someone, outi, timo, kaisa, lost, idOf, open, confirm };
  }

  test('one asks, another confirms, the person comes in by the code, once, and may make a passkey; their other sessions end', async () => {
    const { organisation, outi, lost, open, confirm, rows } = await setting();
    const old = await aSession(ground(), organisation, lost.person, 'passkey');
    expect((await askWayBack(outi.call(), { person: lost.person })).ok).toBe(true);
    expect(await askWayBack(outi.call(), { person: lost.person })).toEqual({ ok: false, refusal: { code: 'asked_already' } });
    const made = await makeRecoveryCodes(lost.call, { token: lost.token });
    const code = await confirm();
    expect(JSON.stringify(await rows('select w::text from ways_back w where organisation_id = $1'))).not.toContain(code.slice(5, 14));
    const opened = await open(code);
    expect(opened).toMatchObject({ ok: true, value: { person: lost.person, roles: ['admin'] } });
    expect(await open(code)).toEqual(unusable);
    // Their own codes are as lost as the passkey.
    expect(await open(made.ok ? (made.value.codes[0] ?? '') : '')).toEqual(unusable);
    expect(await listOwnPasskeys(lost.call, { token: opened.ok ? opened.value.token : '' })).toMatchObject({ value: { mayChange: true } });
    expect(await resolveSession(ground().system, organisation, old, tuesdayMorning)).toBeNull();
  });

  test('each step is in the audit and told to the person and to all administrators', async () => {
    const { organisation, admin, outi, timo, lost, open, confirm, rows } = await setting();
    await askWayBack(outi.call(), { person: lost.person });
    await open(await confirm());
    const { rows: said } = await admin.query<{ data: { event: string; id: string; person: string; to?: string } }>(
      "select data from pgboss.job where data->>'organisation' = $1 and data->>'person' = $2 and data->>'event' like 'rights.%'",
      [organisation, lost.person]
    );
    for (const what of ['way_back_asked', 'way_back_confirmed', 'way_back_used']) {
      const [change] = await rows<{ id: string }>(
        'select change_id as id from people_change_items where organisation_id = $1 and what = $2',
        [what]
      );
      const told = said.filter(({ data }) => data.id === change?.id).map(({ data }) => data.to ?? data.person);
      expect([what, told.sort()]).toEqual([what, [outi.person, timo.person, lost.person].sort()]);
    }
    const audit = await rows<{ action: string; object_id: string }>(
      "select action, object_id from audit_log where organisation_id = $1 and outcome = 'done'"
    );
    for (const action of ['way_back.ask', 'way_back.confirm', 'session.open_by_recovery_code'])
      expect(audit).toContainEqual({ action, object_id: lost.person });
  });

  test('nobody does it alone, nor for themselves, nor made an administrator for it', async () => {
    const { organisation, outi, timo, kaisa, lost, idOf, rows, someone } = await setting();
    expect(await askWayBack(lost.call, { person: lost.person })).toEqual({ ok: false, refusal: { code: 'own_rights' } });
    await askWayBack(outi.call(), { person: lost.person });
    const id = await idOf();
    const another = { ok: false, refusal: { code: 'need_another' } };
    expect(await confirmOthersWayBack(outi.call(), { id })).toEqual(another);
    expect(await confirmOthersWayBack(lost.call, { id })).toEqual(another);
    expect(await confirmOthersWayBack(kaisa.call(), { id })).toEqual(none);
    const fresh = await someone('admin', 'Uusi');
    await rows("update role_assignments set starts_on = '2026-11-24' where organisation_id = $1 and person_id = $2", [fresh.person]);
    expect(await confirmOthersWayBack(fresh.call(), { id })).toEqual({ ok: false, refusal: { code: 'new_administrator' } });
    // Nor is a day over when its date is.
    expect(await confirmOthersWayBack(fresh.call(tuesdayMorning + 20 * 3_600_000), { id })).toEqual({
      ok: false,
      refusal: { code: 'new_administrator' }
    });
    // The same holds for whoever asks: else one administrator would make the asker.
    const helper = await someone('coordinator', 'Apuri');
    await rows("update role_assignments set starts_on = '2026-11-24' where organisation_id = $1 and person_id = $2", [helper.person]);
    const other = await aKeyed(ground(), organisation, (await someone('admin', 'Lotta')).person, 'admin');
    expect(await askWayBack(helper.call(), { person: other.person })).toEqual({ ok: false, refusal: { code: 'new_administrator' } });
    await rows('update ways_back set asked_by = $2 where organisation_id = $1 and id = $3', [helper.person, id]);
    expect(await confirmOthersWayBack(timo.call(), { id })).toEqual({ ok: false, refusal: { code: 'new_administrator' } });
    await rows('update ways_back set asked_by = $2 where organisation_id = $1 and id = $3', [outi.person, id]);
    // Nor is a mail box that another has turned this week: else one administrator would come in by a link as the second person.
    const turned = (person: string, on: string) =>
      rows('update persons set address_changed_on = $3 where organisation_id = $1 and id = $2', [person, on]);
    for (const person of [timo.person, outi.person]) {
      await turned(person, '2026-11-17');
      expect(await confirmOthersWayBack(timo.call(), { id })).toEqual({ ok: false, refusal: { code: 'new_administrator' } });
      await turned(person, '2026-11-16');
    }
    expect((await confirmOthersWayBack(timo.call(), { id })).ok).toBe(true);
    expect(await confirmOthersWayBack(timo.call(), { id })).toEqual(none);
    // Whatever the application does, the database holds it.
    await expect(rows('update ways_back set confirmed_by = asked_by where organisation_id = $1')).rejects.toThrow(/way_back_by_two/);
    await expect(rows('update ways_back set confirmed_by = person_id where organisation_id = $1')).rejects.toThrow(/way_back_by_two/);
  });

  test('a coordinator asks too, and with a single other administrator that is the second person', async () => {
    const { kaisa, lost, open, confirm } = await setting();
    const listed = await listWaysBack(kaisa.call(), {});
    expect(listed).toMatchObject({ value: { people: [{ id: lost.person, givenName: 'Lasse' }], open: [] } });
    expect((await askWayBack(kaisa.call(), { person: lost.person })).ok).toBe(true);
    expect(await listWaysBack(kaisa.call(), {})).toMatchObject({
      value: { people: [], open: [{ givenName: 'Lasse', asker: 'Kaisa Aho', confirmed: false, mayConfirm: false }] }
    });
    expect((await open(await confirm())).ok).toBe(true);
  });

  test('who has no passkey is locked out of nothing, and nobody elsewhere is there', async () => {
    const { school, outi } = await setting();
    const other = await setting();
    expect(await askWayBack(outi.call(), { person: school.student })).toEqual(none);
    expect(await askWayBack(outi.call(), { person: other.lost.person })).toEqual(none);
    await askWayBack(other.outi.call(), { person: other.lost.person });
    expect(await confirmOthersWayBack(outi.call(), { id: await other.idOf() })).toEqual(none);
    expect(await withdrawWayBack(outi.call(), { id: await other.idOf() })).toEqual(none);
  });

  test('unconfirmed it is over after a day, confirmed a day after that; taken away it is over at once', async () => {
    const { outi, timo, lost, idOf, open, confirm, rows, organisation } = await setting();
    await askWayBack(outi.call(), { person: lost.person });
    expect(await confirmOthersWayBack(timo.call(tuesdayMorning + day), { id: await idOf() })).toEqual(none);
    // One that is over makes room.
    const later = tuesdayMorning + day;
    expect((await askWayBack(outi.call(later), { person: lost.person })).ok).toBe(true);
    const code = await confirm(later + day - 1);
    expect(await open(code, later + 2 * day)).toEqual(unusable);
    const system = aCall(ground(), { kind: 'system', organisation, person: null, grants: [] }, { now: later + 2 * day });
    await forgetWaysBackJob.run(system, { organisation });
    expect(await rows('select id from ways_back where organisation_id = $1')).toEqual([]);
    await askWayBack(outi.call(), { person: lost.person });
    const second = await confirm();
    expect((await withdrawWayBack(outi.call(), { id: await idOf() })).ok).toBe(true);
    expect(await open(second)).toEqual(unusable);
  });
});
