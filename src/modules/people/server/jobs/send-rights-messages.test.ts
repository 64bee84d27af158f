import { expect, test } from 'vitest';
import { runJobNow } from '#platform/jobs/queue.ts';
import type { Mail } from '#platform/mail.ts';
import { anAdministered, type Administered } from '../../../../../tests/administration.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { giveRoleTo } from '../administration/roles/change-people.ts';
import { sendRightsMessagesJob } from './send-rights-messages.ts';

onBothDatabases('what is told of a change of rights', (ground) => {
  /** The jobs that waited for this school, run as their worker would; what went out. */
  async function sent(school: Administered): Promise<Mail[]> {
    const { system, admin } = ground();
    const { rows } = await admin.query<{ data: { organisation: string } }>(
      "select data from pgboss.job where name = 'send-rights-messages' and data->>'organisation' = $1 order by created_on",
      [school.organisation]
    );
    const mails: Mail[] = [];
    const mail = { ...system.mail, send: async (one: Mail) => (mails.push(one), 'sent' as const) };
    for (const { data } of rows) {
      expect(Object.keys(data).filter((key) => !['organisation', 'event', 'id', 'person', 'to'].includes(key))).toEqual([]);
      await runJobNow({ ...system, mail }, sendRightsMessagesJob, data);
      await runJobNow({ ...system, mail }, sendRightsMessagesJob, data);
    }
    return mails;
  }

  test('the person is told in their own language, in neutral words, once; the coordinators of a new colleague', async () => {
    const school = await anAdministered(ground());
    await school.person('Kati', 'Koordinoi', 'coordinator');
    const person = await school.person('Sven', 'Ny', null);
    await school.rows("update persons set language = 'sv' where id = $1", [person]);
    await giveRoleTo(school.call(), { person, role: 'professional', place: `campus:${school.campus}`, startsOn: '2026-11-24' });
    const mails = await sent(school);
    const own = mails.filter(({ to }) => to === 'sven.ny@example.fi');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ subject: 'En ändring i dina uppgifter i Rinnalla', language: 'sv' });
    expect(own[0]?.text).toContain('Järvenpää: börjar 24.11.2026');
    expect(own[0]?.text).toContain('/own-data');
    expect(mails.find(({ to }) => to === 'kati.koordinoi@example.fi')?.text).toContain('Uusi rooli: Sven Ny');
    expect(mails.map(({ subject }) => subject).join()).not.toMatch(/hyvinvoin|välbefinn|Sven/i);
  });

  test('who has no address is told on their own page, and a student’s role is told to no coordinator', async () => {
    const school = await anAdministered(ground());
    await school.person('Kati', 'Koordinoi', 'coordinator');
    const person = await school.person('Onni', 'Osoitteeton', null, { email: null });
    await giveRoleTo(school.call(), { person, role: 'student', place: `group:${school.group}`, startsOn: '2026-11-24' });
    expect(await sent(school)).toEqual([]);
    expect(await school.rows('select told from people_change_items where person_id = $1', [person])).toEqual([{ told: 'no_address' }]);
  });
});
