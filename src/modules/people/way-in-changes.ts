/** What can happen to somebody's own ways in; each is told to them, and the ways back to the administrators too, as changes of rights are. */
export const wayInChanges = [
  'passkey_added',
  'passkey_removed',
  'codes_made',
  'code_used',
  'way_back_asked',
  'way_back_confirmed',
  'way_back_used',
  'way_back_withdrawn'
] as const;

export type WayInChange = (typeof wayInChanges)[number];

const all: ReadonlySet<string> = new Set(wayInChanges);

export const isWayInChange = (what: string): what is WayInChange => all.has(what);
