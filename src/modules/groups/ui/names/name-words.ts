import { m } from '#texts/messages.js';
import type { PointedOutKind } from '../../names/find-names.ts';
import { keptBecause, type FoundName, type KeepReason } from '../../names/kept.ts';

const kinds: Record<PointedOutKind, () => string> = {
  name: m.names_kind_name,
  identity_code: m.names_kind_identity_code,
  phone: m.names_kind_phone,
  email: m.names_kind_email,
  handle: m.names_kind_handle
};
/** What something looks like: "a name". */
export const kindText = (kind: PointedOutKind): string => kinds[kind]();

const reasons: Record<KeepReason, () => string> = {
  nobody: m.names_keep_nobody,
  public: m.names_keep_public,
  staff: m.names_keep_staff
};
/** Why something may stay. */
export const keepText = (reason: KeepReason): string => reasons[reason]();

/** A form that was refused for what looks like names in it. */
export interface RefusedForNames {
  values: Record<string, string | string[]>;
  refusal: { code: string; fields?: Record<string, string>; after?: { found: readonly FoundName[] } | undefined };
}

/** What a form's fields show of names: everything that was found, what was decided, and a line of the summary for each that is still open. */
export function namesShown(form: RefusedForNames | null) {
  const keep = [form?.values['keep'] ?? []].flat();
  const found = form?.refusal.after?.found ?? [];
  const idOf = ({ field }: FoundName, index: number) => `keep-${field}-${index}`;
  const of = (field: string) => found.filter((one) => one.field === field).map((one, index) => ({ ...one, id: idOf(one, index) }));
  const all = [...new Set(found.map(({ field }) => field))].flatMap(of);
  const open = all.filter((one) => keptBecause(one, keep) === null);
  const lines = open.map(({ id, kind, text }) => ({ field: id, text: m.names_line({ text, kind: kindText(kind) }) }));
  return { keep, of, lines: form?.refusal.code === 'names_found' ? lines : null };
}
