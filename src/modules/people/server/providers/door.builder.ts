import type { CookieJar } from '#platform/http/cookies.ts';
import { newRandomId } from '#platform/ids.ts';
import type { System } from '#platform/use-case/index.ts';
import type { Ground } from '../../../../../tests/ground.ts';
import { aCall, aSchool, inOrganisation, visitorOf, type School } from '../../../../../tests/school.ts';
import { startOidc, toTestProviders, type OidcServer } from '../../../../../tests/servers/oidc.ts';
import type { Rule } from '../../provider-rules.ts';
import { comeBack, resolveSession, visitProvider } from '../index.ts';

// Builders for the tests of signing in by a provider: a school with a door, browsers, and real providers.

export const door = 'http://koulu.localhost';

/** A real provider that leads back to the tests' door. */
export const aProviderAt = (host: string): Promise<OidcServer> => startOidc(host, `${door}/sign-in/return`);

export type Browser = ReturnType<typeof aBrowser>;

export function aBrowser() {
  const cookies = new Map<string, string>();
  const jar: CookieJar = {
    read: (name) => cookies.get(name) ?? null,
    write: (name, value) => void cookies.set(name, value),
    clear: (name) => void cookies.delete(name)
  };
  return { cookies, jar };
}

export const teacher: Rule = { claim: 'groups', operator: 'equals', value: 'teachers', role: 'instructor', place: 'organisation' };

export async function aDoor(
  ground: () => Ground,
  {
    rules = [],
    registerClaim = 'number',
    servers
  }: { rules?: Rule[]; registerClaim?: string | null; servers: readonly [OidcServer, ...OidcServer[]] }
) {
  const school = await aSchool(ground());
  const system: System = { ...ground().system, outbound: toTestProviders };
  const providers: string[] = [];
  for (const server of servers) providers.push(await aProvider(ground(), school, server, { rules, registerClaim }));
  await inSchool(ground(), school, (client) => client.query("update persons set register_id = '1001' where id = $1", [school.student]));
  const visitor = (now = Date.now()) => ({ ...aCall({ system }, visitorOf(school.organisation)), now });
  /** Goes to a provider and comes back. `between` may change the address, and `back` the browser and time of the return. */
  const enter = async (
    options: {
      provider?: string | undefined;
      server?: OidcServer;
      query?: string;
      browser?: Browser;
      back?: Browser;
      between?: (address: string) => string;
      after?: number;
    } = {}
  ) => {
    const {
      provider = providers[0] ?? '',
      server = servers[0],
      query = '',
      browser = aBrowser(),
      back = browser,
      between = (address) => address,
      after = 0
    } = options;
    const begun = await visitProvider(visitor(), { jar: browser.jar, url: new URL(`${door}/sign-in/with?provider=${provider}${query}`) });
    if (!('to' in begun)) return { ...begun, browser, who: null, address: '' };
    const address = between(await server.walk(begun.to));
    const ended = await comeBack(visitor(Date.now() + after), { jar: back.jar, url: new URL(address) }, null);
    return { ...ended, browser: back, who: await who(back), address };
  };
  const who = async ({ jar }: Browser) => {
    const token = jar.read('session');
    return token ? ((await resolveSession(system, school.organisation, token, Date.now()))?.person ?? null) : null;
  };
  const rows = (text: string) =>
    inSchool(ground(), school, async (client) => (await client.query<Record<string, unknown>>(text, [school.organisation])).rows);
  return { school, system, providers, visitor, enter, who, rows };
}

export async function inSchool<T>({ owner }: Ground, { organisation }: School, work: (client: Ground['owner']) => Promise<T>): Promise<T> {
  return inOrganisation(owner, organisation, () => work(owner));
}

async function aProvider(
  house: Ground,
  school: School,
  server: OidcServer,
  { rules, registerClaim }: { rules: Rule[]; registerClaim: string | null }
): Promise<string> {
  const id = newRandomId();
  await inSchool(house, school, (client) =>
    client.query(
      `insert into sign_in_providers (organisation_id, id, name, issuer, client_id, client_secret, register_claim, rules, is_open)
       values ($1, $2, 'Koulun tunnus', $3, $4, $5, $6, $7, true)`,
      [
        school.organisation,
        id,
        server.issuer,
        server.clientId,
        house.system.secrets.seal('provider', id, server.clientSecret),
        registerClaim,
        JSON.stringify(rules)
      ]
    )
  );
  return id;
}
