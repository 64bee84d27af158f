import { m } from '#texts/messages.js';
import { themeText } from '../plan-words.ts';
import { number } from '#ui/formats.ts';
import type { Language } from '#ui/languages.ts';
import { mostTyped } from '../../../plans/own/draft.ts';
import type { Typed } from '../../../plans/own/typed.ts';
import type { DiffLine, DiffPiece } from '../../../plans/own/differences.ts';
import type { Fault, FaultCode } from '../../../plans/plan.ts';

type Said = (of: { about: string }) => string;

const faults: Readonly<Record<FaultCode, Said>> = {
  too_long: m.own_fault_too_long,
  control_character: () => m.own_fault_control_character(),
  no_front_matter: () => m.own_fault_no_front_matter(),
  front_matter_broken: () => m.own_fault_front_matter_broken(),
  unknown_field: m.own_fault_unknown_field,
  field_wrong: m.own_fault_field_wrong,
  field_missing: m.own_fault_field_missing,
  text_before_parts: () => m.own_fault_text_before_parts(),
  unknown_part: m.own_fault_unknown_part,
  part_twice: m.own_fault_part_twice,
  part_missing: m.own_fault_part_missing,
  part_empty: m.own_fault_part_empty,
  heading_misplaced: () => m.own_fault_heading_misplaced(),
  no_steps: () => m.own_fault_no_steps(),
  step_heading: () => m.own_fault_step_heading(),
  step_empty: () => m.own_fault_step_empty(),
  minutes_do_not_add_up: m.own_fault_minutes,
  html: () => m.own_fault_html(),
  image: () => m.own_fault_image(),
  link: () => m.own_fault_link(),
  not_known: () => m.own_fault_not_known(),
  too_deep: () => m.own_fault_too_deep()
};

/** What is amiss on a line, and what to do. */
export const faultText = ({ line, code, about }: Fault) => m.own_line({ line, text: faults[code]({ about: about.slice(0, 80) }) });

const fields: Readonly<Record<string, (() => string) | undefined>> = {
  title: m.own_field_title,
  aim: m.own_field_aim,
  themes: m.own_field_themes,
  tags: m.own_field_tags,
  licence: m.own_field_licence,
  author: m.own_field_author
};
export const fieldText = (field: string) => fields[field]?.() ?? m.own_field_other();

/** Why a plan was not saved, beside what is amiss in it. */
export const refusalTexts: Readonly<Record<string, (() => string) | undefined>> = {
  plan_changed: m.own_changed,
  plan_removed: m.own_gone,
  not_found: m.own_field_other,
  too_many_tries: m.own_too_many
};

/** How many sessions to come go by a plan that was not removed for that; null where it was refused for something else. */
export const aheadFrom = (after: unknown): number | null =>
  typeof after === 'object' && after !== null && 'ahead' in after && typeof after.ahead === 'number' ? after.ahead : null;

const names: Readonly<Record<string, (() => string) | undefined>> = {
  title: m.own_title,
  aim: m.own_aim,
  tags: m.own_tags,
  author: m.own_author,
  body: m.own_body
};

/** Fields of a form that hold more than can be kept: each by its name, with how long it is and how long it may be. */
export function tooLongTexts(
  fields: Readonly<Record<string, string>>,
  values: Typed,
  language: Language
): { field: string; text: string }[] {
  return Object.keys(fields).flatMap((field) => {
    const most = mostTyped(field);
    const said = names[field];
    const [typed = ''] = [values[field] ?? ''].flat();
    const length = typed.replaceAll('\r\n', '\n').length;
    if (!said || most === null || length <= most) return [];
    return [{ field, text: m.own_too_long({ field: said(), length: number(length, language), most: number(most, language) }) }];
  });
}

const heads: Readonly<Record<string, (() => string) | undefined>> = {
  title: m.own_title,
  aim: m.own_aim,
  minutes: m.plans_length,
  themes: m.own_themes,
  tags: m.own_tags,
  licence: m.own_licence,
  author: m.own_author
};

/** A line of a plan's head as its form names it, and what stands after that; null for any other line. */
export function headOf(line: DiffLine): { said: string; pieces: readonly DiffPiece[] } | null {
  if (line.kind === 'gap') return null;
  const [first, ...more] = line.pieces;
  const found = /^([a-z]+): /.exec(first?.text ?? '');
  const said = heads[found?.[1] ?? ''];
  if (!first || !found || !said) return null;
  const pieces = unquoted([{ ...first, text: first.text.slice(found[0].length) }, ...more]);
  if (found[1] !== 'themes') return { said: said(), pieces };
  return { said: said(), pieces: pieces.map((piece) => ({ ...piece, text: piece.text.replace(/[a-z_]+/g, themeText) })) };
}

/** A field's words without the quotation marks that its file needs around some: they are nobody's words. */
function unquoted(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const text = pieces.map((piece) => piece.text).join('');
  const mark = text[0];
  if (text.length < 2 || (mark !== '"' && mark !== "'") || !text.endsWith(mark)) return pieces;
  const last = pieces.length - 1;
  return pieces.map((piece, index) => ({
    ...piece,
    text: piece.text.slice(index === 0 && piece.text.startsWith(mark) ? 1 : 0, index === last && piece.text.endsWith(mark) ? -1 : undefined)
  }));
}
