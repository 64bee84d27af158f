import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { hourOf } from '#platform/time/date.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { SharedBox } from '../../forms.ts';
import { rolesFrom, textsOf, type Claims, type Given } from '../../provider-rules.ts';
import type { SignInRefusal } from '../../refusals.ts';
import { query, useCase } from '../rights.ts';
import { hashOf, openWithRoles } from '../sign-in/sessions.ts';
import {
  insertIdentity,
  personOfIdentity,
  personOfRegister,
  places,
  providers,
  setProviderRoles,
  spendAttempt,
  type Provider
} from '../store/providers.ts';
import { insertPerson } from '../store/administration/people.ts';
import { endSession } from '../store/sessions.ts';
import { addressIsTaken } from '../store/sign-in-links.ts';
import { today } from '../today.ts';
import { ProvenClaims } from './claims.ts';

/** A provider's address and our sealed secret there, for the request that goes out; nothing of it reaches a page. Closed ones only to be tried out. */
export const readProvider = query({
  action: 'sign_in.read_provider',
  input: v.object({ provider: v.pipe(v.string(), v.uuid()), alsoClosed: v.optional(v.boolean(), false) }),
  async run({ db, secrets }, { provider, alsoClosed }) {
    const [found] = await providers(db, provider);
    const clientSecret = found && secrets.open('provider', found.id, found.clientSecret);
    if (!found || !clientSecret || !(found.isOpen || alsoClosed)) return refuse('not_found');
    return { issuer: found.issuer, clientId: found.clientId, clientSecret };
  }
});

/**
 * Signs in who a provider says it is. The person is the account's (issuer and subject); at the first time the one with the account's number in the register;
 * else a new one, where the rules give at least one role. Never by an address. Refuses `person_unknown` for all others, and `return_spent` for the second
 * time of one return.
 */
export const openByProvider = useCase({
  action: 'session.open_by_provider',
  input: v.object({
    provider: v.pipe(v.string(), v.uuid()),
    claims: v.instance(ProvenClaims),
    state: v.string(),
    replaces: v.optional(v.string()),
    shared: SharedBox
  }),
  refusals: { identity_once: 'person_unknown' as const, persons_register_id: 'person_unknown' as const },
  async run(act, { provider: id, claims, state, replaces, shared }) {
    const { db, actor, now } = act;
    const organisation = actor.organisation;
    const [provider] = await providers(db, id);
    if (!provider?.isOpen || new URL(provider.issuer).href !== new URL(claims.issuer).href) return refuse('not_found');
    const attemptHash = createHash('sha256').update(`${id}:${state}`).digest();
    if (!(await spendAttempt(db, organisation, attemptHash, hourOf(now)))) return refuse<SignInRefusal>('return_spent');
    const given = rolesFrom(claims.all, provider.rules, await places(db));
    const person = await personOf(act, provider, claims, given);
    if (!person) return refuse<SignInRefusal>('person_unknown');
    await setProviderRoles(db, {
      organisation,
      person,
      provider: id,
      today: await today(db, now),
      given: given.map((one) => ({ ...one, id: newTimedId(now) }))
    });
    if (replaces) await endSession(db, hashOf(replaces));
    return openWithRoles(db, organisation, person, now, { shared });
  }
});

async function personOf(
  act: Act,
  provider: Provider,
  { issuer, subject, all }: ProvenClaims,
  given: readonly Given[]
): Promise<string | null> {
  const { db, actor } = act;
  const known = await personOfIdentity(db, issuer, subject);
  if (known) return known.disabled ? null : known.id;
  const registerId = provider.registerClaim ? (textsOf(all, provider.registerClaim)[0] ?? null) : null;
  const imported = registerId ? await personOfRegister(db, registerId, issuer) : null;
  const person = imported ?? (given.length > 0 ? await newPerson(act, all, registerId) : null);
  if (person) await insertIdentity(db, actor.organisation, issuer, subject, person);
  return person;
}

async function newPerson({ db, actor, now }: Act, claims: Claims, registerId: string | null): Promise<string | null> {
  const first = (name: string) => textsOf(claims, name)[0]?.trim() ?? '';
  const [alone = '', ...rest] = first('name').split(/\s+/);
  const givenName = (first('given_name') || alone).slice(0, 100);
  const familyName = (first('family_name') || rest.join(' ')).slice(0, 100);
  if (!givenName || !familyName) return null;
  const id = newTimedId(now);
  const email = first('email');
  const language = (['fi', 'sv', 'en'] as const).find((code) => first('locale').toLowerCase().startsWith(code)) ?? 'fi';
  // An address that somebody has already stays theirs: messages and links to it are for them.
  const ownEmail = /^[^\s@]{1,64}@[^\s@]{1,189}$/.test(email) && !(await addressIsTaken(db, email)) ? email : null;
  await insertPerson(db, actor.organisation, id, { givenName, familyName, email: ownEmail, registerId, language }, new Date(now));
  return id;
}
