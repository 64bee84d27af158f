import * as v from 'valibot';
import { query } from '../rights.ts';
import { isExampleOrganisation } from '../store/example-people.ts';
import { issuersOf, providers } from '../store/providers.ts';
import { addressOf } from '../store/sign-in-links.ts';
import { linksAreOpen } from './links.ts';

/** The ways in that a school's door shows; a new way adds its line here. */
export interface Ways {
  /** One click, in the example school. */
  example: boolean;
  /** A link by e-mail. */
  link: boolean;
  /** Where the school's people have their accounts. */
  providers: { id: string; name: string }[];
}

export const listWays = query({
  action: 'sign_in.list_ways',
  input: v.object({}),
  run: async (act): Promise<Ways> => ({
    example: act.example && (await isExampleOrganisation(act.db, act.actor.organisation)),
    link: await linksAreOpen(act),
    providers: (await providers(act.db)).flatMap(({ id, name, isOpen }) => (isOpen ? [{ id, name }] : []))
  })
});

/** The ways in which who is signed in can prove anew who they are: those that would let this very person in. */
export const listOwnWays = query({
  action: 'sign_in.list_own_ways',
  input: v.object({}),
  async run(act): Promise<Ways> {
    const person = act.scope.own;
    if (!person) return { example: false, link: false, providers: [] };
    const issuers = await issuersOf(act.db, person);
    return {
      example: act.example && (await isExampleOrganisation(act.db, act.actor.organisation)),
      link: (await linksAreOpen(act)) && (await addressOf(act.db, person)) !== null,
      providers: (await providers(act.db)).flatMap(({ id, name, issuer, isOpen }) =>
        isOpen && issuers.includes(issuer) ? [{ id, name }] : []
      )
    };
  }
});
