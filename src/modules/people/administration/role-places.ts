import type { Role } from '../roles.ts';

type PlaceKind = 'organisation' | 'campus' | 'group';

/** Where a role can be given. An administrator's is the whole organisation; an instructor's is never. */
export const placesOfRole = {
  student: ['group', 'campus', 'organisation'],
  tutor: ['campus', 'organisation'],
  instructor: ['group', 'campus'],
  professional: ['campus', 'organisation'],
  coordinator: ['campus', 'organisation'],
  admin: ['organisation']
} as const satisfies Record<Role, readonly PlaceKind[]>;

export interface Place {
  kind: PlaceKind;
  /** Null for the whole organisation. */
  id: string | null;
}

/** A place as a form's one choice carries it ("organisation", "campus:<id>" or "group:<id>"); null for what is no place. */
export function readPlace(value: string): Place | null {
  if (value === 'organisation') return { kind: 'organisation', id: null };
  const [, kind, id] = /^(campus|group):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(value) ?? [];
  return (kind === 'campus' || kind === 'group') && id ? { kind, id } : null;
}

/** Whether the role can be given there. */
export function fits(role: Role, place: Place): boolean {
  return placesOfRole[role].some((kind) => kind === place.kind);
}

/** Who becomes one of these is told to the coordinators. */
export const toldToCoordinators: ReadonlySet<string> = new Set<Role>(['professional', 'coordinator']);
