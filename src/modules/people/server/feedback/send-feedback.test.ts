import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { asVisitor } from '#platform/use-case/index.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aCall, aSchool, inOrganisation, personOf } from '../../../../../tests/school.ts';
import { listFeedback, markAnswered, sendFeedback } from '../index.ts';

const day = 86_400_000;

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}

onBothDatabases('feedback', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const student = personOf(school.organisation, school.student, 'student');
    const writer = aCall(ground(), asVisitor(student));
    const coordinator = (daysLater = 0) =>
      aCall(ground(), personOf(school.organisation, school.hostPerson, 'coordinator'), { now: tuesdayMorning + daysLater * day });
    const rows = (statement: string) =>
      inOrganisation(
        ground().owner,
        school.organisation,
        async () => (await ground().owner.query<Record<string, unknown>>(statement, [school.organisation])).rows
      );
    return { school, student, writer, coordinator, rows };
  }

  test('it reaches the coordinator with its contact and the days left, and can be marked answered and back', async () => {
    const { writer, coordinator } = await setting();
    valueOf(
      await sendFeedback(writer, { topic: 'accessibility', message: 'Kuvassa ei ole tekstiä.\r\nEtusivu.', contact: 'aino@example.fi' })
    );
    const [item] = valueOf(await listFeedback(coordinator(3), {})).items;
    expect(item).toMatchObject({
      message: 'Kuvassa ei ole tekstiä.\nEtusivu.',
      contact: 'aino@example.fi',
      receivedOn: '2026-11-24',
      daysLeft: 11
    });
    expect(valueOf(await listFeedback(coordinator(16), {})).items[0]?.daysLeft).toBe(-2);
    const id = item?.id ?? '';
    valueOf(await markAnswered(coordinator(3), { id, answered: 'yes' }));
    expect(valueOf(await listFeedback(coordinator(3), {})).items[0]).toMatchObject({ answeredOn: '2026-11-27', daysLeft: null });
    valueOf(await markAnswered(coordinator(4), { id, answered: 'no' }));
    expect(valueOf(await listFeedback(coordinator(4), {})).items[0]?.answeredOn).toBeNull();
  });

  test('neither its row nor its audit line tells who was signed in, and the contact is not to be read in the table', async () => {
    const { school, writer, rows } = await setting();
    valueOf(await sendFeedback(writer, { topic: 'other', message: 'Hyvä.', contact: 'aino@example.fi' }));
    const found = JSON.stringify([
      await rows("select feedback.*, encode(contact, 'escape') as readable from feedback where organisation_id = $1"),
      await rows("select * from audit_log where organisation_id = $1 and action = 'feedback.send'")
    ]);
    expect(found).toContain('feedback.send');
    expect(found).not.toContain(school.student);
    expect(found).not.toContain('aino@example.fi');
  });

  test.each(['admin', 'professional', 'instructor', 'student'] as const)('%s reads none of it', async (role) => {
    const { school, writer } = await setting();
    valueOf(await sendFeedback(writer, { topic: 'other', message: 'Hyvä.' }));
    const other = aCall(ground(), personOf(school.organisation, school.hostPerson, role));
    const outcomes = [await listFeedback(other, {}), await markAnswered(other, { id: newRandomId(), answered: 'yes' })];
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code))).toEqual(['not_found', 'not_found']);
  });

  test('what is wrong is said by field: nothing chosen, nothing written, too long, no address', async () => {
    const { writer } = await setting();
    const fieldsOf = async (form: Parameters<typeof sendFeedback>[1]) => {
      const outcome = await sendFeedback(writer, form);
      return outcome.ok ? 'ok' : outcome.refusal.fields;
    };
    expect(await fieldsOf({ topic: 'other', message: ' \r\n ' })).toEqual({ message: 'message_needed' });
    expect(await fieldsOf({ topic: 'other', message: 'ä'.repeat(2001), contact: 'aino@' })).toEqual({
      message: 'message_long',
      contact: 'email_wrong'
    });
    // A family of four is one character to its writer; line breaks count once.
    expect(await fieldsOf({ topic: 'other', message: `${'\r\n.'.repeat(900)}${'👩‍👩‍👧‍👦'.repeat(200)}`.trim() })).toBe('ok');
    expect(await fieldsOf({ topic: 'other', message: 'a'.repeat(2000) })).toBe('ok');
  });
});
