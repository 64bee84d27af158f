import * as v from 'valibot';
import { EndRoleForm, GiveRoleForm, MoveForm, persons, PersonsForm } from './forms.ts';

/** What can be done of some people in one act. */
export const togetherActs = ['give', 'end', 'move', 'disable', 'enable'] as const;
export type TogetherAct = (typeof togetherActs)[number];

const forms = { give: GiveRoleForm, end: EndRoleForm, move: MoveForm, disable: PersonsForm, enable: PersonsForm };

type Values = Record<string, string | string[]>;

/** Where somebody stands on the way from choosing people to confirming an act; all of it is in the page's address. */
export interface Together {
  persons: string[];
  act: TogetherAct | null;
  /** Filled in without a fault: only the confirmation is left. */
  confirm: boolean;
  /** Field → code, when the way on was tried with a fault. */
  fields: Record<string, string>;
  values: Values;
}

export function readTogether(values: Values): Together {
  const chosen = v.safeParse(persons, values['person']);
  const act = togetherActs.find((one) => one === values['act']) ?? null;
  const together: Together = { persons: chosen.success ? chosen.output : [], act, confirm: false, fields: {}, values };
  if (!act || values['step'] !== 'confirm') return together;
  const parsed = v.safeParse(forms[act], values);
  if (parsed.success) return { ...together, confirm: true };
  for (const issue of parsed.issues) together.fields[v.getDotPath(issue) ?? ''] ??= issue.message;
  return together;
}

/** The address of a step with these people. */
export function togetherAddress(people: readonly string[], more: Record<string, string> = {}): string {
  return `/people/together?${new URLSearchParams([...people.map((person) => ['person', person]), ...Object.entries(more)])}`;
}
