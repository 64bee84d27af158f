import * as v from 'valibot';
import { query } from '../rights.ts';
import { isExampleOrganisation } from '../store/example-people.ts';
import { linksAreOpen } from './links.ts';

/** The ways in that a school's door shows; a new way adds its line here. */
export interface Ways {
  /** One click, in the example school. */
  example: boolean;
  /** A link by e-mail. */
  link: boolean;
}

export const listWays = query({
  action: 'sign_in.list_ways',
  input: v.object({}),
  run: async (act): Promise<Ways> => ({
    example: act.example && (await isExampleOrganisation(act.db, act.actor.organisation)),
    link: await linksAreOpen(act)
  })
});
