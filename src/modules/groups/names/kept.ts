import * as v from 'valibot';
import { pointedOutKinds, pointOut, type PointedOutKind } from './find-names.ts';
import type { Language } from './lexicon.ts';

/** Why something that looks like a way to know a person may stay: it is no person's; anybody may know it (a writer, a helpline); it is somebody of the staff in their work. */
export const keepReasons = ['nobody', 'public', 'staff'] as const;
export type KeepReason = (typeof keepReasons)[number];

/** What is noted of a finding that stays, as the database knows it: its kind and why, never what was written. */
export const keptWords = pointedOutKinds.flatMap((kind) => keepReasons.map((reason) => `${kind}-${reason}` as const));
export type KeptWord = (typeof keptWords)[number];

/** Something in a field of a form that looks like a way to know a person, with a few words around it. */
export interface FoundName {
  field: string;
  kind: PointedOutKind;
  text: string;
  before: string;
  after: string;
}

/** A decision that something may stay, as a form sends it: `name-nobody:Toivo`. It is about this kind and these very letters, wherever in the form they stand. */
export const keepValue = ({ kind, text }: Pick<FoundName, 'kind' | 'text'>, reason: KeepReason): string => `${kind}-${reason}:${text}`;

/** So many decisions fit in a form. */
const mostKept = 40;

/** The decisions of a form; what can't be read is none. */
export const keepField = v.pipe(
  v.optional(v.union([v.string(), v.array(v.string())]), []),
  v.transform((given) => [...new Set([given].flat())].slice(0, mostKept))
);

/** Why a finding may stay by the decisions of a form; null: nobody has decided that. */
export const keptBecause = (found: Pick<FoundName, 'kind' | 'text'>, keep: readonly string[]): KeepReason | null =>
  keepReasons.find((reason) => keep.includes(keepValue(found, reason))) ?? null;

/** Everything in the fields of a form that looks like a way to know a person, each word once for each field. `roster`: full names of those whom it is likely to speak of. */
export function foundIn(fields: Readonly<Record<string, string | null>>, language: Language, roster: readonly string[]): FoundName[] {
  const found = new Map<string, FoundName>();
  for (const [field, text] of Object.entries(fields))
    for (const { kind, start, end, text: said } of text ? pointOut(text, { language, roster }) : []) {
      const key = `${field} ${kind} ${said}`;
      if (text && !found.has(key)) found.set(key, { field, kind, text: said, ...around(text, start, end) });
    }
  return [...found.values()];
}

/** Which of the findings nobody has decided about yet, and what is noted of those that stay. */
export function decided(found: readonly FoundName[], keep: readonly string[]): { open: FoundName[]; kept: KeptWord[] } {
  const open = found.filter((one) => keptBecause(one, keep) === null);
  const kept = found.flatMap((one): KeptWord[] => {
    const reason = keptBecause(one, keep);
    return reason === null ? [] : [`${one.kind}-${reason}`];
  });
  return { open, kept: kept.slice(0, mostKept) };
}

/** So many letters stand on each side of what was found; a word that is cut leaves dots. */
const seen = 30;

function around(text: string, start: number, end: number): { before: string; after: string } {
  const [from, to] = [Math.max(0, start - seen), Math.min(text.length, end + seen)];
  const before = text.slice(from, start).replace(/\s+/g, ' ');
  const after = text.slice(end, to).replace(/\s+/g, ' ');
  return {
    before: from === 0 ? before : before.replace(/^\S*/, '…'),
    after: to === text.length ? after : after.replace(/\S*$/, '…')
  };
}
