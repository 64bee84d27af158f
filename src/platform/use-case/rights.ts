/** How far a right reaches: one's own things, the groups, campuses or the whole organisation that the role was given for. */
export type Reach = 'own' | 'group' | 'campus' | 'organisation';

/** A role given to a person, and where. */
export interface Grant {
  role: string;
  scope: 'organisation' | 'campus' | 'group';
  /** The campus or group; null for the whole organisation. */
  scopeId: string | null;
  /** Held, and not to be used in this session: it reaches what is one's own, and what any visitor may. */
  withheld?: true;
}

/** Who acts. A visitor has no person; the system is a job. */
export interface Actor {
  kind: 'visitor' | 'person' | 'system';
  organisation: string;
  person: string | null;
  grants: readonly Grant[];
}

/** Action → which roles, with which reach. `visitor` and `system` are roles too; an absent role may not. */
export type RightsTable<Action extends string = string, Role extends string = string> = Record<
  Action,
  Partial<Record<Role | 'visitor' | 'system', Reach>>
>;

/** What was proven of an actor for one action; a store demands it and filters by it. */
export interface Scope {
  /** Null: the whole organisation. Else the campuses that the actor's role was given for. */
  campuses: readonly string[] | null;
  groups: readonly string[] | null;
  /** Set when (some of) the right reaches only what is the actor's own. */
  own: string | null;
}

/** The roles an actor acts in. */
function rolesOf(actor: Actor): Grant[] {
  if (actor.kind === 'person') return [...actor.grants];
  return [{ role: actor.kind, scope: 'organisation', scopeId: null }];
}

/**
 * The scope in which the actor may do what `row` describes, or null when not at all.
 * Several roles add up: the widest reach counts, and campuses and groups are joined.
 */
export function scopeOf(actor: Actor, row: Partial<Record<string, Reach>>): Scope | null {
  const campuses = new Set<string>();
  const groups = new Set<string>();
  let own = false;
  let any = false;
  for (const grant of rolesOf(actor)) {
    const held = row[grant.role];
    const reach = grant.withheld && held !== 'own' ? row['visitor'] : held;
    if (!reach) continue;
    any = true;
    if (reach === 'own') own = true;
    else if (grant.scope === 'organisation' || reach === 'organisation') return { campuses: null, groups: null, own: null };
    else if (grant.scope === 'campus' && grant.scopeId) campuses.add(grant.scopeId);
    else if (grant.scope === 'group' && grant.scopeId) groups.add(grant.scopeId);
  }
  if (!any) return null;
  return { campuses: [...campuses], groups: [...groups], own: own ? actor.person : null };
}

/** The same actor without the person: what is done under a nickname is done as a visitor, so that nothing of the person can be written. */
export function asVisitor(actor: Actor): Actor {
  return { kind: 'visitor', organisation: actor.organisation, person: null, grants: [] };
}

/** A job acting for one organisation. */
export function systemActor(organisation: string): Actor {
  return { kind: 'system', organisation, person: null, grants: [] };
}
