import { randomBytes } from 'node:crypto';
import { migrate } from '#platform/database/migrate.ts';
import type { CookieJar } from '#platform/http/cookies.ts';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import type { Mail } from '#platform/mail.ts';
import type { System } from '#platform/use-case/index.ts';
import { askLink, comeBack, openAsExample, openByCode, openByLink, visitProvider } from '#modules/people/server/index.ts';
import { sendSignInLinksJob } from '#modules/people/server/jobs/send-sign-in-links.ts';
import { hashOfCode, newCode } from '#modules/people/server/set-up/code.ts';
import { aCall, aPerson, aSchool, inOrganisation, visitorOf } from '../tests/school.ts';
import { startOidc, toTestProviders } from '../tests/servers/oidc.ts';
import { startPostgres } from '../tests/servers/postgres.ts';
import { connected, systemOn } from './booking/ground.ts';
import type { Result } from './result.ts';

/**
 * Sign-ins a second by each way, through the use cases on PostgreSQL, ten at once: by a link (opened; its asking and mailing beside it), by a code of the
 * console, by a real OpenID provider (going there and coming back, without the provider's own page). Against the example's door, which asks for nothing.
 */
const atOnce = 10;
const people = 300;

export async function measure(): Promise<Result[]> {
  const server = await startPostgres({ fsync: true });
  try {
    const urls = await server.createDatabase('sign_ins');
    const login = decodeURIComponent(new URL(urls.appUrl.replace(/@[^/]*\//, '@localhost/')).username);
    await migrate({ url: urls.ownerUrl }, { login });
    const owner = await connected({ connectionString: urls.ownerUrl });
    const { system: plain, close } = await systemOn({ url: urls.appUrl, pool: atOnce });
    try {
      const box: Mail[] = [];
      const send = async (mail: Mail) => {
        box.push(mail);
        return 'sent' as const;
      };
      const system: System = { ...plain, outbound: toTestProviders, mail: { ...plain.mail, send } };
      const school = await aSchool({ owner });
      const { organisation } = school;
      const visitor = () => aCall({ system }, visitorOf(organisation));
      const ids = Array.from({ length: people }, () => newRandomId());
      await inOrganisation(owner, organisation, async () => {
        for (const [place, id] of ids.entries()) {
          await aPerson(owner, organisation, id, 'admin', 'Nimi', 'Suku');
          await owner.query('update persons set email = $2 where id = $1', [id, `h${place}@example.fi`]);
        }
        await owner.query('update organisation_settings set link_sign_in = true');
      });
      await owner.query('analyze');

      const example = await perSecond(people * 2, () => opened(openAsExample(visitor(), { person: school.student })));
      const line = (name: string, figure: number): Result => ({
        name: `sign-ins a second, ${name}`,
        figure,
        unit: '/s',
        reference: `the example’s door: ${example.toFixed(0)}/s`,
        ratio: figure / example,
        aim: '',
        met: null
      });

      const browsers = ids.map(() => randomBytes(18).toString('base64url'));
      const asking = await perSecond(people, async (n) => {
        const asked = await askLink(visitor(), { email: `h${n}@example.fi`, browser: browsers[n] ?? '' });
        if (!asked.ok) throw new Error(asked.refusal.code);
      });
      const jobs = await owner.query<{ id: string }>("select data->>'id' as id from pgboss.job where name = 'send-sign-in-links'");
      const mailing = await perSecond(jobs.rows.length, (n) =>
        runJobNow(system, sendSignInLinksJob, { organisation, event: 'sign_in.link_asked', id: jobs.rows[n]?.id ?? '' })
      );
      const secrets = box.map(({ to, text }) => ({ to: JSON.stringify(to), secret: /secret=(\S+)/.exec(text)?.[1] ?? '' }));
      const links = await perSecond(secrets.length, async (n) => {
        const { to = '', secret = '' } = secrets[n] ?? {};
        const place = Number(/h(\d+)@/.exec(to)?.[1]);
        await opened(openByLink(visitor(), { secret, browser: browsers[place] ?? '' }));
      });

      const codes = ids.map(() => newCode());
      await inOrganisation(owner, organisation, async () => {
        for (const [place, id] of ids.entries())
          await owner.query(
            "insert into console_codes (organisation_id, code_hash, person_id, good_until) values ($1, $2, $3, now() + interval '15 minutes')",
            [organisation, hashOfCode(codes[place] ?? ''), id]
          );
      });
      const byCode = await perSecond(people, (n) => opened(openByCode(visitor(), { code: codes[n] ?? '' })));
      const byProvider = await throughProvider(system, organisation, owner, school.student);
      return [
        line('by a link (opening)', links),
        line('by a link (asking for it)', asking),
        line('by a link (making and handing to the mail)', mailing),
        line('by a code of the console', byCode),
        line('by an OpenID provider, there and back', byProvider)
      ];
    } finally {
      await close();
      await owner.end();
    }
  } finally {
    await server.stop();
  }
}

/** How many acts a second when so many are under way at once; each is told its number. */
async function perSecond(acts: number, act: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let n = next++; n < acts; n = next++) await act(n);
    })
  );
  return acts / ((performance.now() - began) / 1000);
}

async function opened(coming: Promise<{ ok: boolean; refusal?: { code: string } }>): Promise<void> {
  const outcome = await coming;
  if (!outcome.ok) throw new Error(`A sign-in was refused: ${outcome.refusal?.code}`);
}

/** The time of our two halves; what the provider does between them on its own pages is left out, its token endpoint is in it. */
async function throughProvider(
  system: System,
  organisation: string,
  owner: Awaited<ReturnType<typeof connected>>,
  person: string
): Promise<number> {
  const door = 'http://koulu.localhost';
  const server = await startOidc('idp.example', `${door}/sign-in/return`);
  try {
    Object.assign(server, { account: { sub: 'aino', number: '1001' } });
    const provider = newRandomId();
    await inOrganisation(owner, organisation, async () => {
      await owner.query("update persons set register_id = '1001' where id = $1", [person]);
      await owner.query(
        `insert into sign_in_providers (organisation_id, id, name, issuer, client_id, client_secret, register_claim, rules, is_open)
         values ($1, $2, 'Koulun tunnus', $3, $4, $5, 'number', '[]', true)`,
        [organisation, provider, server.issuer, server.clientId, system.secrets.seal('provider', provider, server.clientSecret)]
      );
    });
    let ours = 0;
    const rounds = 40;
    for (let round = 0; round < rounds; round++) {
      const cookies = new Map<string, string>();
      const jar: CookieJar = {
        read: (name) => cookies.get(name) ?? null,
        write: (name, value) => void cookies.set(name, value),
        clear: (name) => void cookies.delete(name)
      };
      const visitor = () => aCall({ system }, visitorOf(organisation));
      let began = performance.now();
      const begun = await visitProvider(visitor(), { jar, url: new URL(`${door}/sign-in/with?provider=${provider}`) });
      ours += performance.now() - began;
      if (!('to' in begun)) throw new Error('The way to the provider was refused');
      const back = await server.walk(begun.to);
      began = performance.now();
      const ended = await comeBack(visitor(), { jar, url: new URL(back) }, null);
      ours += performance.now() - began;
      if (!('to' in ended) || !jar.read('session')) throw new Error('The way back from the provider was refused');
    }
    return rounds / (ours / 1000);
  } finally {
    await server.stop();
  }
}
