import type { System } from '#platform/use-case/index.ts';
import { everyOrganisation, type Organisation } from './store/organisations.ts';

const keepFor = 10_000;
type Known = { readAt: number; organisations: (Organisation & { hostNames: string[] })[] };
const known = new WeakMap<System, Known>();

/**
 * The provider whose door a host name is. An installation with one provider needs no names: every door is its.
 * With several, a name that is nobody's finds nobody. Read again every ten seconds, and each time while one is being set up, so that every process
 * sees the end of that at once. The example has a door only where examples are on, and there a school that waits for its set-up has none.
 */
export async function organisationFor(system: System, hostName: string): Promise<Organisation | null> {
  const now = system.clock();
  let entry = known.get(system);
  if (
    !entry ||
    now - entry.readAt > keepFor ||
    entry.organisations.length === 0 ||
    entry.organisations.some(({ beingSetUp }) => beingSetUp)
  ) {
    entry = {
      readAt: now,
      organisations: await system.database.act({ organisation: null, person: null, readOnly: true }, everyOrganisation)
    };
    known.set(system, entry);
  }
  const open = entry.organisations.filter(({ isExample, beingSetUp }) => (isExample ? system.example : !(beingSetUp && system.example)));
  const named = open.find((organisation) => organisation.hostNames.includes(hostName));
  if (named) return named;
  const [only, ...others] = open;
  return only && others.length === 0 ? only : null;
}
