import { randomBytes } from 'node:crypto';
import { newRandomId } from '#platform/ids.ts';
import { ProvenClaims } from '#modules/people/server/providers/claims.ts';
import { makeLink } from '#modules/people/server/sign-in/links.ts';
import { askLink } from '#modules/people/server/index.ts';
import { inOrganisation } from '../../school.ts';
import type { Side } from '../world.ts';
import { everyone, people, system, withoutObject, type Builder, type Try } from './builder.ts';

const admin = { admin: 'organisation' } as const;
const aSecret = () => randomBytes(18).toString('base64url');

async function linksOpen({ ground, organisation }: Side): Promise<void> {
  await inOrganisation(ground.owner, organisation, () =>
    ground.owner.query('update organisation_settings set link_sign_in = true where organisation_id = $1', [organisation])
  );
}

let asks = 0;

/** A link that was asked for, by its id; and the browser's secret. */
async function askedLink(side: Side): Promise<{ id: string; browser: string }> {
  await linksOpen(side);
  const browser = aSecret();
  const known = await linkIds(side);
  const { rows } = await side.ground.admin.query<{ email: string }>('select email from persons where id = $1', [side.student]);
  // One address may be asked for four times in ten minutes: a few in each past window.
  const now = side.ground.system.clock() - Math.floor(asks++ / 3) * 600_000;
  const asked = await askLink(side.call('visitor', { now }), { email: rows[0]?.email ?? '', browser });
  if (!asked.ok) throw new Error(`a link could not be asked for: ${asked.refusal.code}`);
  return { id: (await linkIds(side)).find((id) => !known.includes(id)) ?? '', browser };
}

async function linkIds({ ground, organisation }: Side): Promise<string[]> {
  const { rows } = await ground.admin.query<{ id: string }>('select id from sign_in_links where organisation_id = $1', [organisation]);
  return rows.map(({ id }) => id);
}

async function mailedLink(side: Side): Promise<Try> {
  const { id, browser } = await askedLink(side);
  const made = await makeLink(side.call('system'), { id });
  if (!made.ok || !made.value) throw new Error('a link could not be made');
  return { input: { secret: made.value.secret, browser } };
}

const withLinks = (may: Builder['may'], more: () => Record<string, unknown> = () => ({})): Builder => ({
  may,
  async own(side) {
    await linksOpen(side);
    return { input: more() };
  }
});

/** A provider that is open and gives everybody a role, entered past the acts, which each test must be able to do as anybody. */
export async function aProvider({ ground, organisation }: Side): Promise<{ provider: string; issuer: string }> {
  const provider = newRandomId();
  const issuer = `https://${provider}.example`;
  const secret = ground.system.secrets.seal('provider', provider, 'a secret');
  await inOrganisation(ground.owner, organisation, () =>
    ground.owner.query(
      `insert into sign_in_providers (organisation_id, id, name, issuer, client_id, client_secret, register_claim, rules, is_open)
       values ($1, $2, 'Koulun tunnus', $3, 'rinnalla', $4, 'number', $5, true)`,
      [
        organisation,
        provider,
        issuer,
        secret,
        JSON.stringify([{ claim: 'groups', operator: 'equals', value: 'all', role: 'instructor', place: 'organisation' }])
      ]
    )
  );
  return { provider, issuer };
}

const onProvider = (more: (issuer: string) => Record<string, unknown> = () => ({})): Pick<Builder, 'own' | 'nobodys'> => ({
  async own(side) {
    const { provider, issuer } = await aProvider(side);
    return { input: { provider, ...more(issuer) } };
  },
  nobodys: async () => ({ input: { provider: newRandomId(), ...more('https://nobody.example') } })
});

/** How the sweep calls what the door is made of. */
export const signInInputs: Record<string, Builder> = {
  'sign_in.list_ways': withoutObject(everyone('organisation')),
  'sign_in.ask_link': withLinks(everyone('organisation'), () => ({ email: `${newRandomId()}@example.fi`, browser: aSecret() })),
  'sign_in.ask_own_link': withLinks(people('own'), () => ({ browser: aSecret() })),
  'sign_in.list_own_ways': withoutObject(people('own')),
  'sign_in.make_link': {
    may: system,
    own: async (side) => ({ input: { id: (await askedLink(side)).id } }),
    nobodys: async () => ({ input: { id: newRandomId() } })
  },
  'sign_in.forget_links': withoutObject(system),
  'session.open_by_link': {
    may: everyone('organisation'),
    own: mailedLink,
    nobodys: async (side) => ({ input: { secret: `${'a'.repeat(32)}~${side.ground.system.clock() + 60_000}`, browser: aSecret() } })
  },
  'sign_in.read_settings': { ...withoutObject(admin), fresh: true },
  'sign_in.read_provider': { may: everyone('organisation'), ...onProvider() },
  'session.open_by_provider': {
    may: everyone('organisation'),
    ...onProvider((issuer) => ({
      claims: new ProvenClaims(issuer, newRandomId(), { number: newRandomId(), name: 'Aino Uusi', groups: 'all' }),
      state: newRandomId()
    }))
  },
  'sign_in.read_provider_settings': { may: admin, fresh: true, ...onProvider() },
  'sign_in.save_provider': {
    may: admin,
    fresh: true,
    ...onProvider(() => ({
      name: 'Koulun tunnus',
      clientId: 'rinnalla',
      open: 'yes',
      claim: ['groups', ''],
      operator: ['equals', 'equals'],
      value: ['all', ''],
      role: ['student', 'student'],
      place: ['organisation', 'organisation']
    }))
  },
  'sign_in.remove_provider': { may: admin, fresh: true, ...onProvider() },
  'sign_in.add_provider': {
    may: admin,
    fresh: true,
    own: async () => ({ input: { name: 'Koulu', issuer: `https://${newRandomId()}.example`, clientId: 'a', clientSecret: 'b' } })
  },
  'sign_in.set_links': { ...withLinks(admin, () => ({ link: 'yes' })), fresh: true }
};
