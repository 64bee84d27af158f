import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import type { Mail } from '#platform/mail.ts';
import { DAY } from '#platform/time/date.ts';
import { FormInput, type Actor, type Outcome } from '#platform/use-case/index.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aCall, aPerson, inOrganisation, wednesdayTen } from '../../../../../tests/school.ts';
import {
  answerFollowUp,
  askSupport,
  bookSessions,
  changeSupport,
  markSession,
  readFollowUp,
  readNotes,
  readSupport,
  takeBackSupport,
  writeNotes
} from '../index.ts';
import { aCast, type Cast } from '../requests/cast.builder.ts';
import { remindOfFollowUpsJob } from './jobs/remind-of-follow-ups.ts';
import { sendFollowUpRemindersJob } from './jobs/send-follow-up-reminders.ts';

const ten = Date.parse(wednesdayTen);
/** The session is over. */
const afterwards = ten + DAY;
/** The day on which the group is looked at again, in the morning. */
const lookAgain = '2026-12-16';
const thatDay = Date.parse('2026-12-16T07:00:00Z');

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.fields ?? {})}`);
  return outcome.value;
}
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);

onBothDatabases('after a session', (ground) => {
  const call = (by: Actor, now = tuesdayMorning) => aCall(ground(), by, { now });

  /** A request whose one session was held, and a student of its group. */
  async function held() {
    const cast = await aCast(ground());
    const { school, teacher, professional } = cast;
    const { owner } = ground();
    await inOrganisation(owner, school.organisation, async () => {
      const student = newRandomId();
      await aPerson(owner, school.organisation, student, 'student', 'Zibbo', 'Kvarkki');
      await owner.query('insert into group_memberships (organisation_id, group_id, person_id) values ($1, $2, $3)', [
        school.organisation,
        school.group,
        student
      ]);
    });
    const { id } = valueOf(await askSupport(call(teacher), new FormInput({ key: newRandomId(), group: school.group, themes: ['stress'] })));
    const booking = { id, key: newRandomId(), starts: String(ten), length: '45', way: 'on_campus', place: 'C214' };
    const { first: session } = valueOf(await bookSessions(call(professional), new FormInput(booking)));
    const mark = (what: 'hold' | 'unhold') => markSession(call(professional, afterwards), { session, mark: what });
    const write = (more: Record<string, unknown> = {}, by = professional) =>
      writeNotes(call(by, afterwards), new FormInput({ session, present: '18', themes: ['stress', 'sleep'], lookAgain, ...more }));
    const state = async () => valueOf(await readSupport(call(teacher), { id })).state;
    return { ...cast, id, session, mark, write, state };
  }

  test('a held session’s notes are written by the professional and read by who asked; of one that was not held nothing is written', async () => {
    const { teacher, colleague, coordinator, professional, session, mark, write } = await held();
    expect(codeOf(await write())).toBe('stands_elsewhere');
    valueOf(await mark('hold'));
    expect(codeOf(await write({}, coordinator))).toBe('not_found');
    valueOf(await write({ agreed: 'Aloitetaan aamut rauhassa.', willDo: 'Tulen aamunavaukseen.' }));
    const seen = valueOf(await readNotes(call(teacher, afterwards), { session }));
    expect(seen).toMatchObject({
      mayWrite: false,
      notes: { present: 18, themes: ['stress', 'sleep'], agreed: 'Aloitetaan aamut rauhassa.', lookAgain, author: 'Sari Salo', kept: [] }
    });
    expect(codeOf(await readNotes(call(colleague, afterwards), { session }))).toBe('not_found');
    // Written anew, it is what was written last.
    valueOf(await write({ present: '0', agreed: '', themes: [] }));
    expect(valueOf(await readNotes(call(professional, afterwards), { session }))).toMatchObject({
      mayWrite: true,
      notes: { present: 0, agreed: null, themes: [] }
    });
    // When the holding is taken back there is nothing to read; held again, it is there again.
    valueOf(await mark('unhold'));
    expect(valueOf(await readNotes(call(professional, afterwards), { session }))).toMatchObject({ mayWrite: false, notes: null });
    valueOf(await mark('hold'));
    expect(valueOf(await readNotes(call(professional, afterwards), { session })).notes?.present).toBe(0);
  });

  test('a number, a day within a year and texts of a sensible length are asked for, each field by its own word', async () => {
    const { mark, write } = await held();
    valueOf(await mark('hold'));
    const wrong = await write({
      present: '',
      agreed: 'a'.repeat(1001),
      lookAgain: '2026-13-40',
      themes: ['stress', 'sleep', 'crisis', 'gaming', 'safety', 'conflict']
    });
    expect(wrong).toMatchObject({
      refusal: { fields: { present: 'present_needed', agreed: 'text_long', lookAgain: 'date_wrong', themes: 'themes_many' } }
    });
    for (const present of ['1000', '-1', '3.5', 'monta']) expect(codeOf(await write({ present }))).toBe('invalid_input');
    expect(codeOf(await write({ lookAgain: '2026-11-20' }))).toBe('date_far');
    expect(codeOf(await write({ lookAgain: '2028-01-01' }))).toBe('date_far');
    expect(codeOf(await write({ lookAgain: '' }))).toBe('ok');
  });

  test('what looks like a name is pointed out before anything is saved, the group’s own members and staff in any case too, and is kept with a reason alone', async () => {
    const { professional, session, mark, write } = await held();
    valueOf(await mark('hold'));
    const refused = await write({ agreed: 'Jatketaan kvarkin kanssa ensi viikolla.', willDo: 'Soitan 040 555 0123 Sarille.' });
    expect(refused).toMatchObject({
      refusal: {
        code: 'names_found',
        after: {
          found: [
            { field: 'agreed', kind: 'name', text: 'kvarkin', before: 'Jatketaan ', after: ' kanssa ensi viikolla.' },
            { field: 'willDo', kind: 'phone', text: '040 555 0123' },
            { field: 'willDo', kind: 'name', text: 'Sarille' }
          ]
        }
      }
    });
    expect(valueOf(await readNotes(call(professional, afterwards), { session })).notes).toBeNull();
    // One of them is not enough; the kind and why are noted, and no word of it.
    const texts = { agreed: 'Sovittiin rauhasta.', willDo: 'Soitan 040 555 0123 Sarille.' };
    expect(codeOf(await write({ ...texts, keep: 'name-staff:Sarille' }))).toBe('names_found');
    valueOf(await write({ ...texts, keep: ['', 'name-staff:Sarille', 'phone-public:040 555 0123'] }));
    expect(valueOf(await readNotes(call(professional, afterwards), { session })).notes?.kept).toEqual(['phone-public', 'name-staff']);
  });

  test('the words of a request are looked at the same way', async () => {
    const { teacher, school, id: old } = await held();
    const ask = (more: Record<string, unknown>) =>
      askSupport(call(teacher), new FormInput({ key: newRandomId(), group: school.group, hopedFor: 'Zibbolle rauhaa.', ...more }));
    const refused = await ask({ ownTheme: 'zibbo.k@example.fi' });
    expect(refused).toMatchObject({
      refusal: {
        code: 'names_found',
        after: {
          found: [
            { field: 'ownTheme', kind: 'email' },
            { field: 'hopedFor', text: 'Zibbolle' }
          ]
        }
      }
    });
    expect(valueOf(await readSupport(call(teacher), { id: old })).hopedFor).toBeNull();
    const { id } = valueOf(await ask({ keep: 'name-nobody:Zibbolle' }));
    const { rows } = await ground().admin.query<{ kept_words: string[] }>('select kept_words from support_requests where id = $1', [id]);
    expect(rows[0]?.kept_words).toEqual(['name-nobody']);
  });

  /** Runs the clock's job and those that it began for this school; what went out. */
  const run = new Set<string>();
  async function reminded({ school }: Pick<Cast, 'school'>, now: number): Promise<Mail[]> {
    const { system, admin } = ground();
    ground().setNow(now);
    await runJobNow(system, remindOfFollowUpsJob, { organisation: school.organisation });
    const { rows } = await admin.query<{ id: string; data: { organisation: string } }>(
      "select id, data from pgboss.job where name = 'send-follow-up-reminders' and data->>'organisation' = $1 order by created_on",
      [school.organisation]
    );
    const mails: Mail[] = [];
    const mail = { ...system.mail, send: async (one: Mail) => (mails.push(one), 'sent' as const) };
    for (const { id, data } of rows) {
      expect(Object.keys(data).toSorted()).toEqual(['event', 'id', 'organisation', 'person']);
      if (!run.has(id)) await runJobNow({ ...system, mail }, sendFollowUpRemindersJob, data);
      run.add(id);
    }
    // What has run is gone: the same reminder could be made again.
    await admin.query("delete from pgboss.job where name = 'send-follow-up-reminders' and data->>'organisation' = $1", [
      school.organisation
    ]);
    ground().setNow(tuesdayMorning);
    return mails;
  }

  test('on the day both sides are reminded once, each in their language, in words that tell nothing', async () => {
    const cast = await held();
    const { school, teacher, mark, write } = cast;
    await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query("update persons set language = 'sv' where id = $1", [teacher.person])
    );
    valueOf(await mark('hold'));
    valueOf(await write({ agreed: 'Salainen sopimus.' }));
    expect(await reminded(cast, thatDay - DAY)).toEqual([]);
    const mails = await reminded(cast, thatDay);
    expect(mails.map(({ to, subject, language }) => [to, subject, language]).toSorted()).toEqual([
      ['olga.opettaja@example.fi', 'Rinnalla: påminnelse om stödet för grupper', 'sv'],
      ['sari.salo@example.fi', 'Rinnalla: muistutus ryhmien tuesta', 'fi']
    ]);
    expect(mails.find(({ language }) => language === 'sv')?.text).toMatch(/\/support\/[0-9a-f-]{36}\/follow-up\n$/);
    expect(mails.map(({ text }) => text).join()).not.toMatch(/Salainen|stress/i);
    // Neither later that day nor on the next.
    expect(await reminded(cast, thatDay + 3600_000)).toEqual([]);
    expect(await reminded(cast, thatDay + DAY)).toEqual([]);
    // Another day was set: it is another reminder.
    valueOf(await write({ lookAgain: '2027-01-13' }));
    expect(await reminded(cast, Date.parse('2027-01-13T07:00:00Z'))).toHaveLength(2);
  });

  test('of what was answered, followed up or is planned anew nobody is reminded, nor of what is long past', async () => {
    const answered = await held();
    valueOf(await answered.mark('hold'));
    valueOf(await answered.write());
    valueOf(await answerFollowUp(call(answered.teacher, afterwards), { id: answered.id, helped: 'yes', more: 'no' }));
    expect(await reminded(answered, thatDay)).toEqual([]);
    const followed = await held();
    valueOf(await followed.mark('hold'));
    valueOf(await followed.write());
    expect(await reminded(followed, thatDay + 31 * DAY)).toEqual([]);
    const change = new FormInput({ id: followed.id, act: 'follow_up', state: 'held' });
    valueOf(await changeSupport(call(followed.professional, afterwards), change));
    expect(await reminded(followed, thatDay)).toEqual([]);
    const unheld = await held();
    valueOf(await unheld.mark('hold'));
    valueOf(await unheld.write());
    valueOf(await unheld.mark('unhold'));
    expect(await reminded(unheld, thatDay)).toEqual([]);
  });

  test('who was said to be reminded and has answered before the message leaves is left in peace; who has no address is noted', async () => {
    const cast = await held();
    const { school, teacher, professional, id, mark, write } = cast;
    valueOf(await mark('hold'));
    valueOf(await write());
    await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query('update persons set email = null where id = $1', [professional.person])
    );
    expect((await reminded(cast, thatDay)).map(({ to }) => to)).toEqual(['olga.opettaja@example.fi']);
    const { rows } = await ground().admin.query<{ outcome: string }>(
      'select outcome from support_follow_up_messages where request_id = $1 order by outcome',
      [id]
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['no_address', 'sent']);
    valueOf(await answerFollowUp(call(teacher, afterwards), { id, helped: 'partly', more: 'no' }));
    const late = { organisation: school.organisation, id, person: teacher.person ?? '' };
    const mails: Mail[] = [];
    const mail = { ...ground().system.mail, send: async (one: Mail) => (mails.push(one), 'sent' as const) };
    ground().setNow(thatDay);
    await runJobNow({ ...ground().system, mail }, sendFollowUpRemindersJob, late);
    ground().setNow(tuesdayMorning);
    expect(mails).toEqual([]);
  });

  test('the answer of who asked closes the request or opens it again, is seen by the professional, and can be taken back', async () => {
    const { teacher, professional, coordinator, colleague, id, mark, write, state } = await held();
    const answer = (helped: string, more: string, by = teacher) =>
      answerFollowUp(call(by, afterwards), new FormInput({ id, helped, more }));
    expect(codeOf(await answer('yes', 'no'))).toBe('stands_elsewhere');
    valueOf(await mark('hold'));
    valueOf(await write({ agreed: 'Aloitetaan aamut rauhassa.' }));
    expect(await answer('', '')).toMatchObject({ refusal: { fields: { helped: 'answer_needed', more: 'answer_needed' } } });
    for (const by of [professional, coordinator, colleague]) expect(codeOf(await answer('yes', 'no', by))).toBe('not_found');
    expect(valueOf(await readFollowUp(call(teacher, afterwards), { id }))).toMatchObject({
      mayAnswer: true,
      lookAgain,
      answer: null,
      held: [{ notes: { agreed: 'Aloitetaan aamut rauhassa.' } }]
    });
    valueOf(await answer('yes', 'no'));
    expect(await state()).toBe('closed');
    expect(codeOf(await answer('yes', 'no'))).toBe('stands_elsewhere');
    const seen = valueOf(await readFollowUp(call(professional, afterwards), { id }));
    expect(seen).toMatchObject({ mayAnswer: false, answer: { helped: 'yes', more: false } });
    const undo = valueOf(await readSupport(call(teacher, afterwards), { id })).undo;
    valueOf(await takeBackSupport(call(teacher, afterwards), { id, event: undo ?? '' }));
    expect(await state()).toBe('held');
    expect(valueOf(await readFollowUp(call(professional, afterwards), { id })).answer).toBeNull();
    valueOf(await answer('no', 'yes'));
    expect(await state()).toBe('new');
    expect(valueOf(await readFollowUp(call(professional, afterwards), { id })).answer).toMatchObject({ helped: 'no', more: true });
    // What the answer comes to is no button of anybody’s.
    expect(valueOf(await readSupport(call(teacher, afterwards), { id })).acts).toEqual(['withdraw']);
  });

  test('an answer can’t be given as an act: the two questions are asked', async () => {
    const { teacher, id, mark } = await held();
    valueOf(await mark('hold'));
    expect(valueOf(await readSupport(call(teacher, afterwards), { id })).acts).toEqual([]);
    expect(codeOf(await changeSupport(call(teacher, afterwards), new FormInput({ id, act: 'enough', state: 'held' })))).toBe('not_found');
  });
});
