import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import type { Mail } from '#platform/mail.ts';
import { FormInput, type Actor } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, inOrganisation } from '../../../../../tests/school.ts';
import { askSupport } from './ask.ts';
import { aCast, type Cast } from './cast.builder.ts';
import { changeSupport, readSupport, takeBackSupport } from './change.ts';
import { sendSupportMessagesJob } from './jobs/send-support-messages.ts';

onBothDatabases('messages about support', (ground) => {
  const call = (by: Actor) => aCall(ground(), by);
  async function asks(by: Actor, group: string, more: Record<string, unknown> = {}): Promise<string> {
    const asked = await askSupport(
      call(by),
      new FormInput({ key: newRandomId(), group, themes: ['stress'], hopedFor: 'Salainen toive', ...more })
    );
    if (!asked.ok) throw new Error(asked.refusal.code);
    return asked.value.id;
  }
  const act = (by: Actor, input: Record<string, string>) => changeSupport(call(by), new FormInput(input));

  /** The jobs that wait for this school and were not run yet, run as their worker would; what went out. */
  const run = new Set<string>();
  async function sent({ school }: Cast): Promise<Mail[]> {
    const { system, admin } = ground();
    const { rows } = await admin.query<{ id: string; data: { organisation: string } }>(
      "select id, data from pgboss.job where name = 'send-support-messages' and data->>'organisation' = $1 order by created_on",
      [school.organisation]
    );
    const mails: Mail[] = [];
    const mail = { ...system.mail, send: async (one: Mail) => (mails.push(one), 'sent' as const) };
    for (const { id, data } of rows) {
      expect(Object.keys(data).filter((key) => !['organisation', 'event', 'id', 'person'].includes(key))).toEqual([]);
      if (!run.has(id)) await runJobNow({ ...system, mail }, sendSupportMessagesJob, data);
      run.add(id);
    }
    return mails;
  }
  const readers = (mails: readonly Mail[]) => mails.map(({ to }) => to).toSorted();

  test('the professionals of the campus are told of what is asked, and the instructor when somebody else asks for the own group', async () => {
    const cast = await aCast(ground());
    await asks(cast.teacher, cast.otherGroup);
    const mails = await sent(cast);
    expect(readers(mails)).toEqual(['kaisa.kollega@example.fi', 'sari.salo@example.fi']);
    expect(new Set(mails.map(({ subject }) => subject))).toEqual(new Set(['Rinnalla: uutta ryhmien tuessa']));
    expect(mails[0]?.text).toContain('Ryhmälle SOTE26A on pyydetty tukea.');
    expect(mails[0]?.text).toMatch(/\/support\/[0-9a-f-]{36}/);
    // Neither what it is about nor what was written leaves the house.
    expect(mails.map(({ text }) => text).join()).not.toMatch(/Salainen|stressi|kiireellinen/i);
  });

  test('what is urgent says so in the text and not in the subject, and the coordinator is told too', async () => {
    const cast = await aCast(ground());
    await asks(cast.teacher, cast.school.group, { urgent: 'yes' });
    const mails = await sent(cast);
    expect(readers(mails)).toEqual(['sari.salo@example.fi', 'veera.vastaava@example.fi']);
    for (const { subject, text } of mails) {
      expect(subject).toBe('Rinnalla: uutta ryhmien tuessa');
      expect(text).toContain('Pyyntö on kiireellinen');
    }
  });

  test('who asked is told of each change in their own language, and of nothing that they did themselves or that was taken back at once', async () => {
    const cast = await aCast(ground());
    const { school, teacher, professional, coordinator } = cast;
    await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query("update persons set language = 'sv' where id = $1", [teacher.person])
    );
    const id = await asks(teacher, school.group);
    await sent(cast);
    await act(professional, { id, act: 'plan', state: 'new' });
    const planned = await sent(cast);
    expect(readers(planned)).toEqual(['olga.opettaja@example.fi']);
    expect(planned[0]).toMatchObject({ subject: 'Rinnalla: nytt i stödet för grupper', language: 'sv' });
    expect(planned[0]?.text).toContain('Skede nu: Planeras.');
    await act(coordinator, { id, act: 'decline', state: 'planned', reason: 'elsewhere' });
    const shown = await readSupport(call(coordinator), { id });
    await takeBackSupport(call(coordinator), { id, event: shown.ok ? (shown.value.undo ?? '') : '' });
    const after = await sent(cast);
    // The one who has taken it is told too; of the declining that is no more, nobody.
    expect(readers(after)).toEqual(['olga.opettaja@example.fi', 'sari.salo@example.fi']);
    expect(after.map(({ text }) => text).join()).not.toMatch(/Ei toteudu|Genomförs inte/);
    await act(teacher, { id, act: 'withdraw', state: 'planned' });
    expect(readers(await sent(cast))).toEqual(['sari.salo@example.fi']);
  });
});
