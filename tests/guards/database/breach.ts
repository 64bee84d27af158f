// How a row that breaks a constraint is told: as what is changed in a row, or in a copy of it.

/** One row that breaks a constraint: a row of the table with some columns changed (SQL; `t` is the row as it was). */
export interface Breach {
  set: Readonly<Record<string, string>>;
  /** Added as a new row beside the one that it was made of; else that row is changed. */
  added?: true;
  /** Which rows it can be made of; any, where nothing is said. */
  where?: string;
  /** A statement before it. */
  first?: string;
}

export const changed = (...sets: Breach['set'][]): Breach[] => sets.map((set) => ({ set }));
export const added = (set: Breach['set'], more: Partial<Breach> = {}): Breach[] => [{ set, added: true, ...more }];
/** Neither empty nor longer than `most`. */
export const words = (column: string, most: number): Breach[] => changed({ [column]: "''" }, { [column]: `repeat('x', ${most + 1})` });
export const longer = (column: string, most: number): Breach[] => changed({ [column]: `repeat('x', ${most + 1})` });
export const between = (column: string, least: number, most: number): Breach[] =>
  changed({ [column]: `${least - 1}` }, { [column]: `${most + 1}` });
export const known = (column: string): Breach[] => changed({ [column]: "'no such word'" });
export const links = (column: string): Breach[] => changed({ [column]: "'http://a.example'" }, { [column]: "'javascript:alert(1)'" });
export const slug = (column: string, most: number): Breach[] =>
  changed({ [column]: "'Iso Kirjain'" }, { [column]: "'a'" }, { [column]: `repeat('x', ${most + 1})` });

export const fresh = { id: 'gen_random_uuid()' };
export const hash = 'sha256(gen_random_uuid()::text::bytea)';
export const word = 'left(gen_random_uuid()::text, 30)';
/** Somebody else of the same organisation. */
export const another = (...not: string[]) =>
  `(select p.id from persons p where p.organisation_id = t.organisation_id and p.id not in (${not.map((column) => `t.${column}`).join(', ')})
    and not exists (select 1 from hosts h where h.person_id = p.id) limit 1)`;

/** A wait that has ended. */
export const ended = { state: "'closed'", closed_as: "'left'", closed_hour: 'now()' };

/** A way back that a second person has confirmed. */
export const confirmed = `update ways_back w set code_hash = ${hash}, confirmed_by =
  (select p.id from persons p where p.organisation_id = w.organisation_id and p.id not in (w.person_id, w.asked_by) limit 1)`;
