import * as v from 'valibot';
import { roles, type Role } from './roles.ts';

// What an account at a provider says becomes roles by rules that an administrator writes. Pure, so that a rule is tried by the function that applies it.

export const operators = ['equals', 'contains', 'begins', 'ends', 'names_campus', 'names_group'] as const;
export type Operator = (typeof operators)[number];

/** Who says what in a claim gets this role there. */
export interface Rule {
  claim: string;
  operator: Operator;
  /** What the claim is compared with; for `names_…` nothing: the claim itself names the place. */
  value: string;
  role: Role;
  /** `organisation`, or the id of a campus or a group; for `names_…` the claim decides. */
  place: string;
}

export const mostRules = 40;

const RuleRow = v.object({
  claim: v.pipe(v.string(), v.trim(), v.maxLength(100)),
  operator: v.picklist(operators),
  value: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  role: v.picklist(roles),
  place: v.string()
});
export const Rules = v.pipe(v.array(RuleRow), v.maxLength(mostRules, 'rules_many'));

/** The places that roles can be given for. */
export interface Places {
  campuses: readonly { id: string; name: string }[];
  groups: readonly { id: string; name: string }[];
}

export interface Given {
  role: Role;
  scope: 'organisation' | 'campus' | 'group';
  scopeId: string | null;
}

/** Claims as a token has them. */
export type Claims = Readonly<Record<string, unknown>>;

/** A claim's texts: one, or each of a list; a number as it is written. `a.b` looks into an object, where there is no claim of that very name. */
export function textsOf(claims: Claims, name: string): string[] {
  const found = Object.hasOwn(claims, name) ? claims[name] : inner(claims, name.split('.'));
  return [found]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? [one] : typeof one === 'number' || typeof one === 'boolean' ? [String(one)] : []));
}

function inner(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return value;
  const object = v.safeParse(v.record(v.string(), v.unknown()), value);
  return object.success && Object.hasOwn(object.output, first) ? inner(object.output[first], rest) : undefined;
}

/** The roles that the rules make of claims, each once, in the rules' order. A place that is gone gives nothing. */
export function rolesFrom(claims: Claims, rules: readonly Rule[], places: Places): Given[] {
  const given = new Map<string, Given>();
  for (const rule of rules)
    for (const one of givenBy(rule, textsOf(claims, rule.claim), places)) given.set(`${one.role} ${one.scope} ${one.scopeId}`, one);
  return [...given.values()];
}

function givenBy({ operator, value, role, place }: Rule, texts: readonly string[], places: Places): Given[] {
  const named = (scope: 'campus' | 'group', known: readonly { id: string; name: string }[]) =>
    known.filter(({ name }) => texts.some((text) => same(text, name))).map(({ id }): Given => ({ role, scope, scopeId: id }));
  if (operator === 'names_campus') return named('campus', places.campuses);
  if (operator === 'names_group') return named('group', places.groups);
  if (value === '' || !texts.some((text) => fits[operator](text.toLowerCase(), value.toLowerCase()))) return [];
  if (place === 'organisation') return [{ role, scope: 'organisation', scopeId: null }];
  if (places.campuses.some(({ id }) => id === place)) return [{ role, scope: 'campus', scopeId: place }];
  return places.groups.some(({ id }) => id === place) ? [{ role, scope: 'group', scopeId: place }] : [];
}

const fits: Record<'equals' | 'contains' | 'begins' | 'ends', (text: string, value: string) => boolean> = {
  equals: (text, value) => text === value,
  contains: (text, value) => text.includes(value),
  begins: (text, value) => text.startsWith(value),
  ends: (text, value) => text.endsWith(value)
};

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
