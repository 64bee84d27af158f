import { expect, test } from 'vitest';
import { runJobNow } from '#platform/jobs/queue.ts';
import { MailNotTaken, type Mail } from '#platform/mail.ts';
import { anAdministered, type Administered } from '../../../../../tests/administration.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { readSetUp, tryMail } from '../index.ts';
import { sendMailTryJob } from '../jobs/send-mail-try.ts';

onBothDatabases('trying the way for mail', (ground) => {
  async function tried(school: Administered, send: (mail: Mail) => Promise<'sent' | 'refused'>) {
    const outcome = await tryMail(school.call(), {});
    if (!outcome.ok) return outcome.refusal.code;
    const { system, admin } = ground();
    const { rows } = await admin.query<{ data: { organisation: string } }>(
      "select data from pgboss.job where name = 'send-mail-try' and data->>'organisation' = $1 order by created_on desc limit 1",
      [school.organisation]
    );
    const [job] = rows;
    if (!job) throw new Error('no job');
    const before = await readSetUp(school.call(), {});
    expect(before).toMatchObject({ value: { mailTry: { outcome: 'waiting' } } });
    await runJobNow({ ...system, mail: { ...system.mail, send } }, sendMailTryJob, job.data);
    const after = await readSetUp(school.call(), {});
    if (!after.ok) throw new Error(after.refusal.code);
    const { mailTry } = after.value;
    return { outcome: mailTry?.outcome, code: mailTry?.code };
  }

  test('a real message goes to the administrator’s own address, and what was answered is told by its code alone', async () => {
    const school = await anAdministered(ground());
    const mails: Mail[] = [];
    expect(await tried(school, async (mail) => (mails.push(mail), 'sent' as const))).toEqual({ outcome: 'sent', code: null });
    const own = await readSetUp(school.call(), {});
    expect(mails.map(({ to }) => to)).toEqual([own.ok && own.value.ownEmail]);
    expect(await tried(school, async () => 'refused')).toEqual({ outcome: 'refused', code: null });
    const words = Object.assign(new Error('535 5.7.8 nobody@example.fi'), { code: 'EAUTH', responseCode: 535 });
    const away = async () => Promise.reject(new MailNotTaken('not taken', { cause: words }));
    expect(await tried(school, away)).toEqual({ outcome: 'not_taken', code: 'EAUTH 535' });
  });

  test('without an address nothing is sent, and too many tries are refused', async () => {
    const school = await anAdministered(ground());
    for (let tries = 0; tries < 5; tries++) expect((await tryMail(school.call(), {})).ok).toBe(true);
    expect(await tried(school, async () => 'sent')).toBe('too_many_tries');
    const other = await anAdministered(ground());
    await other.rows('update persons set email = null where id = $1', [other.admin]);
    expect(await tried(other, async () => 'sent')).toBe('no_address');
  });
});
