import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import type { Mail } from '#platform/mail.ts';
import type { System } from '#platform/use-case/index.ts';
import { onBothDatabases, tuesdayMorning, type Ground } from '../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, inOrganisation, personOf, visitorOf } from '../../../../../tests/school.ts';
import { askLink, askOwnLink, listWays, openByLink, resolveSession } from '../index.ts';
import { sendSignInLinksJob } from '../jobs/send-sign-in-links.ts';
import { forgetSignInLinksJob } from '../jobs/forget-sign-in-links-2-hours-after.ts';

const minute = 60_000;
const aSecret = () => randomBytes(18).toString('base64url');

onBothDatabases('a link to sign in with', (ground) => {
  beforeAll(() => ground().setNow(tuesdayMorning + 12 * minute));

  /** A school where links are open, with a box that its mail lands in. */
  async function setting({ open = true } = {}) {
    const school = await aSchool(ground());
    const { owner } = ground();
    const inSchool = <T>(work: (client: Ground['owner']) => Promise<T>) => inOrganisation(owner, school.organisation, () => work(owner));
    await inSchool((client) =>
      client.query('update organisation_settings set link_sign_in = $1 where organisation_id = $2', [open, school.organisation])
    );
    const box: Mail[] = [];
    const system: System = {
      ...ground().system,
      mail: {
        ...ground().system.mail,
        send: async (mail: Mail) => {
          box.push(mail);
          return 'sent';
        }
      }
    };
    const visitor = (now = ground().system.clock()) => ({ ...aCall({ system }, visitorOf(school.organisation)), now });
    const rows = async () =>
      (
        await inSchool((client) =>
          client.query<Record<string, unknown>>('select * from sign_in_links where organisation_id = $1', [school.organisation])
        )
      ).rows;
    /** Mails what was asked for, as the queue would. */
    const post = async (now?: number) => {
      const jobs = await ground().admin.query<{ data: { id: string } }>(
        "delete from pgboss.job where name = 'send-sign-in-links' and data->>'organisation' = $1 returning data",
        [school.organisation]
      );
      for (const { data } of jobs.rows)
        await runJobNow(now === undefined ? system : { ...system, clock: () => now }, sendSignInLinksJob, {
          organisation: school.organisation,
          event: 'sign_in.link_asked',
          id: data.id
        });
      return jobs.rows.length;
    };
    const secretIn = (mail: Mail | undefined) => /secret=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const ask = async (email: string, browser = aSecret()) => {
      const outcome = await askLink(visitor(), { email, browser });
      await post();
      return { outcome, browser, secret: secretIn(box.at(-1)) };
    };
    const who = async (token: string) =>
      (await resolveSession(system, school.organisation, token, ground().system.clock()))?.person.id ?? null;
    const code = async (opened: ReturnType<typeof openByLink>) => {
      const outcome = await opened;
      return outcome.ok ? who(outcome.value.token) : outcome.refusal.code;
    };
    return { school, system, box, visitor, rows, post, ask, code, secretIn, inSchool };
  }
  const email = 'aino.laine@example.fi';

  test('signs in once, in the browser that asked, whatever the case of the address', async () => {
    const { school, visitor, ask, code, rows } = await setting();
    const { outcome, browser, secret } = await ask('Aino.Laine@Example.fi');
    expect(outcome.ok).toBe(true);
    expect(await code(openByLink(visitor(), { secret, browser }))).toBe(school.student);
    expect(await code(openByLink(visitor(), { secret, browser }))).toBe('link_unusable');
    expect(await rows()).toEqual([]);
  });

  test('in another browser it does nothing, and stays good in its own', async () => {
    const { school, visitor, ask, code } = await setting();
    const { browser, secret } = await ask(email);
    expect(await code(openByLink(visitor(), { secret, browser: aSecret() }))).toBe('link_unusable');
    expect(await code(openByLink(visitor(), { secret }))).toBe('link_unusable');
    expect(await code(openByLink(visitor(), { secret, browser }))).toBe(school.student);
  });

  test('is good for ten minutes from when it is mailed, and nobody puts that off', async () => {
    const { school, visitor, ask, code } = await setting();
    const { browser, secret } = await ask(email);
    const now = ground().system.clock();
    expect(await code(openByLink(visitor(now + 10 * minute), { secret, browser }))).toBe('link_unusable');
    const later = secret.replace(/~\d+$/, `~${now + 60 * minute}`);
    expect(await code(openByLink(visitor(now + 5 * minute), { secret: later, browser }))).toBe('link_unusable');
    expect(await code(openByLink(visitor(now + 10 * minute - 1), { secret, browser }))).toBe(school.student);
  });

  test('of two presses at once one alone gets in', async () => {
    const { visitor, ask } = await setting();
    const { browser, secret } = await ask(email);
    const outcomes = await Promise.all([0, 1, 2, 3].map(() => openByLink(visitor(), { secret, browser })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('its secret has 192 bits, is made by the job that mails it, and stands in no table and no job', async () => {
    const { box, visitor, rows, post, secretIn, school } = await setting();
    const browser = aSecret();
    await askLink(visitor(), { email, browser });
    expect((await rows())[0]?.['token_hash']).toBeNull();
    const jobs = await ground().admin.query<{ data: Record<string, unknown> }>(
      "select data from pgboss.job where data->>'organisation' = $1",
      [school.organisation]
    );
    expect(Object.keys(jobs.rows[0]?.data ?? {}).sort()).toEqual(['event', 'id', 'organisation']);
    await post();
    const secret = secretIn(box[0]);
    expect(Buffer.from(secret.split('~')[0] ?? '', 'base64url')).toHaveLength(24);
    const all = JSON.stringify([await rows(), (await ground().admin.query('select data, output from pgboss.job')).rows]);
    for (const hidden of [secret, secret.split('~')[0] ?? '', browser]) expect(all.includes(hidden)).toBe(false);
    for (const value of Object.values((await rows())[0] ?? {})) if (value instanceof Date) expect(value.getTime() % (60 * minute)).toBe(0);
  });

  test('mailed again, the last one alone is good; asked for again, each is', async () => {
    const { school, box, visitor, ask, code, system, secretIn, rows } = await setting();
    const { browser, secret } = await ask(email);
    const [row] = await rows();
    await runJobNow(system, sendSignInLinksJob, {
      organisation: school.organisation,
      event: 'sign_in.link_asked',
      id: String(row?.['id'])
    });
    expect(await code(openByLink(visitor(), { secret, browser }))).toBe('link_unusable');
    expect(await code(openByLink(visitor(), { secret: secretIn(box.at(-1)), browser }))).toBe(school.student);
  });

  test('an unknown address, a disabled person’s and one that two people have are answered as a known one, and get nothing', async () => {
    const { school, box, ask, visitor, rows, inSchool } = await setting();
    const twin = newRandomId();
    await inSchool(async (client) => {
      await aPerson(client, school.organisation, twin, 'student', 'Sari', 'Salo');
      await aPerson(client, school.organisation, newRandomId(), 'student', 'Veli', 'Poissa');
      await client.query("update persons set disabled_at = now() where family_name = 'Poissa' and organisation_id = $1", [
        school.organisation
      ]);
    });
    const known = await ask(email);
    const mailed = box.length;
    for (const address of ['nobody@example.fi', 'veli.poissa@example.fi', 'sari.salo@example.fi', '%@example.fi'])
      expect([address, (await ask(address)).outcome]).toEqual([address, known.outcome]);
    expect(box.length).toBe(mailed);
    // The same rows are written and the same job is made, so that the answer takes as long.
    expect(await rows()).toHaveLength(5);
    expect((await openByLink(visitor(), { secret: `${'a'.repeat(32)}~${ground().system.clock() + minute}`, browser: aSecret() })).ok).toBe(
      false
    );
  });

  test('one address is asked for four times in ten minutes, known or not', async () => {
    const { visitor } = await setting();
    for (const address of [email, 'nobody@example.fi']) {
      const outcomes = [];
      for (let tries = 0; tries < 5; tries++) outcomes.push((await askLink(visitor(), { email: address, browser: aSecret() })).ok);
      expect(outcomes).toEqual([true, true, true, true, false]);
    }
  });

  test('where the school does not let people in by links, or no mail leaves, there is no such way', async () => {
    const closed = await setting({ open: false });
    expect(await askLink(closed.visitor(), { email, browser: aSecret() })).toEqual({ ok: false, refusal: { code: 'not_found' } });
    const { visitor, system } = await setting();
    const silent = { ...visitor(), system: { ...system, canSendMail: false } };
    expect((await askLink(silent, { email, browser: aSecret() })).ok).toBe(false);
    const ways = async (call: typeof silent) => {
      const outcome = await listWays(call, {});
      return outcome.ok && outcome.value.link;
    };
    expect([await ways(visitor()), await ways(silent), await ways(closed.visitor())]).toEqual([true, false, false]);
  });

  test('the message is in the person’s language and says nothing of what the service is about', async () => {
    const { box, inSchool, ask, school } = await setting();
    await inSchool((client) => client.query("update persons set language = 'sv' where id = $1", [school.student]));
    await ask(email);
    expect(box.at(-1)).toMatchObject({ to: email, subject: 'Din inloggningslänk', language: 'sv' });
    expect(box.at(-1)?.text).not.toMatch(/Rinnalla|hyvinvoint|välmående|Aino|Laine/i);
  });

  test('one’s own address gets one to prove who one is; the session before it ends, and a person without an address has no such way', async () => {
    const { school, visitor, box, post, secretIn, system, inSchool, code } = await setting();
    const own = { ...visitor(), actor: personOf(school.organisation, school.student, 'student') };
    const browser = aSecret();
    expect((await askOwnLink(own, { browser })).ok).toBe(true);
    await post();
    const first = await openByLink(visitor(), { secret: secretIn(box.at(-1)), browser });
    if (!first.ok) throw new Error(first.refusal.code);
    await askOwnLink(own, { browser });
    await post();
    expect(await code(openByLink(visitor(), { secret: secretIn(box.at(-1)), browser, replaces: first.value.token }))).toBe(school.student);
    expect(await resolveSession(system, school.organisation, first.value.token, own.now)).toBeNull();
    await inSchool((client) => client.query('update persons set email = null where id = $1', [school.student]));
    expect((await askOwnLink(own, { browser })).ok).toBe(false);
  });

  test('what was asked for and not used is gone after two hours', async () => {
    const { school, ask, rows, system } = await setting();
    await ask(email);
    const run = (after: number) =>
      runJobNow({ ...system, clock: () => ground().system.clock() + after * 60 * minute }, forgetSignInLinksJob, {
        organisation: school.organisation
      });
    await run(0.5);
    expect(await rows()).toHaveLength(1);
    await run(2);
    expect(await rows()).toHaveLength(0);
  });
});
