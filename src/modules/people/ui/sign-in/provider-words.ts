import { m } from '#texts/messages.js';
import type { Operator } from '../../provider-rules.ts';
import { doorText } from './door-words.ts';

export interface FormRefusal {
  code: string;
  fields?: Record<string, string>;
}

/** What is wrong with a form about a provider: lines for the summary, and the text at a field. */
export function providerErrors(refusal: FormRefusal | undefined): {
  lines: { field?: string; text: string }[];
  of(field: string): string | undefined;
} {
  const texts: Record<string, () => string> = {
    required: m.sign_in_field_required,
    too_long: m.sign_in_field_too_long,
    issuer_wrong: m.sign_in_field_issuer_wrong,
    rules_many: m.sign_in_field_rules_many
  };
  const of = (field: string) => {
    const code = refusal?.fields?.[field];
    return code === undefined ? undefined : (texts[code] ?? m.sign_in_field_wrong)();
  };
  if (!refusal) return { lines: [], of };
  const fields = Object.keys(refusal.fields ?? {});
  const named: Record<string, () => string> = {
    name: m.sign_in_provider_name,
    issuer: m.sign_in_provider_issuer,
    clientId: m.sign_in_provider_client_id,
    clientSecret: m.sign_in_provider_secret
  };
  const lines = fields.map((field) => {
    const name = named[field];
    return name ? { field, text: `${name()}: ${of(field)}` } : { text: of(field) ?? '' };
  });
  return {
    lines:
      lines.length > 0
        ? lines
        : [{ text: refusal.code === 'provider_twice' ? m.sign_in_refusal_provider_twice() : doorText(refusal.code) }],
    of
  };
}

export function operatorText(operator: Operator): string {
  const texts: Record<Operator, () => string> = {
    equals: m.sign_in_operator_equals,
    contains: m.sign_in_operator_contains,
    begins: m.sign_in_operator_begins,
    ends: m.sign_in_operator_ends,
    names_campus: m.sign_in_operator_names_campus,
    names_group: m.sign_in_operator_names_group
  };
  return texts[operator]();
}
