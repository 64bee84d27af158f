import type { System } from '#platform/use-case/index.ts';
import { everyOrganisation } from './store/organisations.ts';

/**
 * The public address of an organisation, for links in messages: ORIGIN where it is set, else its first host name, else this machine.
 * No slash at its end. Not to be asked for inside an act.
 */
export async function originOf({ site, database }: Pick<System, 'site' | 'database'>, organisation: string): Promise<string> {
  if (site.origin) return site.origin;
  const organisations = await database.act({ organisation: null, person: null, readOnly: true }, everyOrganisation);
  const [name] = organisations.find(({ id }) => id === organisation)?.hostNames.toSorted() ?? [];
  if (!name) return `http://localhost:${site.port}`;
  return name === 'localhost' || name.endsWith('.localhost') ? `http://${name}:${site.port}` : `https://${name}`;
}
