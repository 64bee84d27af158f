import * as v from 'valibot';
import { Rules, type Rule } from './provider-rules.ts';

const Name = v.pipe(v.string('required'), v.trim(), v.minLength(1, 'required'), v.maxLength(60, 'too_long'));
const ClientId = v.pipe(v.string('required'), v.trim(), v.minLength(1, 'required'), v.maxLength(300, 'too_long'));
const Secret = v.pipe(v.string('required'), v.trim(), v.maxLength(500, 'too_long'));
const Box = v.pipe(
  v.optional(v.picklist(['yes', '']), ''),
  v.transform((box) => box === 'yes')
);

/** An https address without query and fragment: what a provider calls itself. */
const Issuer = v.pipe(
  v.string('required'),
  v.trim(),
  v.maxLength(300, 'too_long'),
  v.check((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, search, hash, username } = new URL(text);
    return protocol === 'https:' && !search && !hash && !username;
  }, 'issuer_wrong')
);

export const AddProviderForm = v.object({
  name: Name,
  issuer: Issuer,
  clientId: ClientId,
  clientSecret: v.pipe(Secret, v.minLength(1, 'required'))
});

const Column = v.optional(v.array(v.string()), []);

/** The rules' rows as a form sends them: one list a column; a row without a claim is none. */
const RuleColumns = v.object({ claim: Column, operator: Column, value: Column, role: Column, place: Column });

export const SaveProviderForm = v.pipe(
  v.object({
    provider: v.pipe(v.string(), v.uuid()),
    name: Name,
    clientId: ClientId,
    clientSecret: v.optional(Secret, ''),
    registerClaim: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(100, 'too_long')),
    open: Box,
    ...RuleColumns.entries
  }),
  v.transform(({ claim, operator, value, role, place, ...rest }) => ({ ...rest, rules: rowsOf({ claim, operator, value, role, place }) })),
  v.object({
    provider: v.string(),
    name: v.string(),
    clientId: v.string(),
    clientSecret: v.string(),
    registerClaim: v.string(),
    open: v.boolean(),
    rules: Rules
  })
);

function rowsOf({ claim, operator, value, role, place }: v.InferOutput<typeof RuleColumns>): unknown[] {
  return claim.flatMap((name, row) =>
    name.trim() === ''
      ? []
      : [{ claim: name, operator: operator[row], value: value[row] ?? '', role: role[row], place: place[row] ?? 'organisation' }]
  );
}

/** The rules of a form that was sent, for trying them out and for showing them again; what is no rule is left out. */
export function rulesTyped(values: Record<string, string | string[]>): Rule[] {
  const column = (name: string) => [values[name] ?? []].flat();
  const rows = rowsOf({
    claim: column('claim'),
    operator: column('operator'),
    value: column('value'),
    role: column('role'),
    place: column('place')
  });
  return rows.flatMap((row) => {
    const parsed = v.safeParse(Rules, [row]);
    return parsed.success ? parsed.output : [];
  });
}
