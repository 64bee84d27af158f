import * as v from 'valibot';
import type { Act } from '#platform/use-case/index.ts';
import { query } from '../rights.ts';
import { isExampleOrganisation } from '../store/example-people.ts';
import { issuersOf, providers } from '../store/providers.ts';
import { hasPasskey } from '../store/passkeys/keys.ts';
import { addressOf } from '../store/sign-in-links.ts';
import { linksAreOpen } from './links.ts';

/** The ways in that a school's door shows; a new way adds its line here. */
export interface Ways {
  /** One click, in the example school. */
  example: boolean;
  /** A link by e-mail. */
  link: boolean;
  /** A passkey; the door always has it, since it does not know who stands there. */
  passkey: boolean;
  /** Where the school's people have their accounts. */
  providers: { id: string; name: string }[];
}

export const listWays = query({
  action: 'sign_in.list_ways',
  input: v.object({}),
  run: (act) => waysThat(act, { passkey: Promise.resolve(true), link: linksAreOpen(act), letsIn: () => true })
});

/** The ways in which who is signed in can prove anew who they are: those that would let this very person in. */
export const listOwnWays = query({
  action: 'sign_in.list_own_ways',
  input: v.object({}),
  async run(act): Promise<Ways> {
    const person = act.scope.own;
    if (!person) return { example: false, passkey: false, link: false, providers: [] };
    const issuers = await issuersOf(act.db, person);
    const link = Promise.all([linksAreOpen(act), addressOf(act.db, person)]).then(([open, address]) => open && address !== null);
    return waysThat(act, { passkey: hasPasskey(act.db, person), link, letsIn: (issuer) => issuers.includes(issuer) });
  }
});

/** The ways that are open, asked for in one wait. @param letsIn whether a provider, by its issuer, is among them */
async function waysThat(
  act: Act,
  { passkey, link, letsIn }: { passkey: Promise<boolean>; link: Promise<boolean>; letsIn: (issuer: string) => boolean }
): Promise<Ways> {
  const [example, byPasskey, byLink, all] = await Promise.all([
    act.example && isExampleOrganisation(act.db, act.actor.organisation),
    passkey,
    link,
    providers(act.db)
  ]);
  return {
    example,
    passkey: byPasskey,
    link: byLink,
    providers: all.flatMap(({ id, name, issuer, isOpen }) => (isOpen && letsIn(issuer) ? [{ id, name }] : []))
  };
}
