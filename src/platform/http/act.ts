import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { FormInput, statusOf, type Call, type Outcome, type Refusal } from '../use-case/index.ts';
import { cookieJar } from './cookies.ts';
import { heldForm, holdForm, toProving } from './proving.ts';

/** A form's fields as they came. */
export type FormValues = Record<string, string | string[]>;

/** What a page gets back when its form was refused: the code, the fields, and all that was typed. */
export interface RefusedForm<After = unknown> {
  refusal: Refusal<string, After>;
  values: FormValues;
}

/** Controls but tab and line end, and spaces of no width: no keyboard makes them, the database holds no U+0000, a mail header none of them. */
const unmeant = /[^\P{Cc}\t\n\r]|[\u200B\u2060\uFEFF]/gu;

/** A form, or an address's query, as an object: a name that ends in `[]` or comes twice is a list. Files are no part of it: who wants one takes it from the form itself. What nobody types is left out. */
export function readForm(form: FormData | URLSearchParams): FormValues {
  const values: FormValues = {};
  for (const key of new Set(form.keys())) {
    const all = form.getAll(key).flatMap((value) => (typeof value === 'string' ? value.replace(unmeant, '') : []));
    const name = key.replace(/\[\]$/, '');
    if (['__proto__', 'constructor', 'prototype'].includes(name)) continue;
    values[name] = key.endsWith('[]') || all.length > 1 ? all : (all[0] ?? '');
  }
  return values;
}

interface WithCall {
  locals: { call: Call };
}

/**
 * Runs a form through one use case: on success `then` (which mostly redirects), on a refusal the page again with its code, its fields and what
 * was typed. A page asks for nothing twice: where a fresh proof is needed, what was sent waits until it has been given.
 */
export async function act<Value, Code extends string, After, Then>(
  event: Pick<RequestEvent, 'request' | 'setHeaders' | 'cookies' | 'url'> & WithCall,
  useCase: (call: Call, input: FormInput) => Promise<Outcome<Value, Code, After>>,
  then: (value: Value) => Then,
  /** From what was sent: another caller than the request's own, and what the page's server knows and the form must not say (it wins). */
  from: (values: FormValues, form: FormData) => { call?: Call; also?: Record<string, unknown> } = () => ({})
): Promise<Then | ActionFailure<RefusedForm<After>>> {
  const form = await event.request.formData();
  const values = readForm(form);
  const { call = event.locals.call, also = {} } = from(values, form);
  const outcome = await useCase(call, new FormInput({ ...values, ...also }));
  const jar = cookieJar(event.cookies, event.url);
  const { system, actor } = event.locals.call;
  const to = event.url.pathname + event.url.search;
  const unproven = !outcome.ok && outcome.refusal.code === 'proof_needed';
  if (unproven && actor.person && holdForm(system.secrets, jar, actor.person, { to, values }))
    redirect(303, toProving({ pathname: event.url.pathname, search: '' }));
  // What waited for a proof has come.
  if (!unproven && actor.person && heldForm(system.secrets, jar, actor.person)?.to === to) jar.clear('held');
  if (outcome.ok) return then(outcome.value);
  if (outcome.refusal.retryAfter) event.setHeaders({ 'retry-after': String(outcome.refusal.retryAfter) });
  return fail(statusOf(outcome.refusal.code), { refusal: outcome.refusal, values });
}

/** What the script of a form sends by itself, also as the page is left, is kept by one use case: the answer is a status and nothing else. */
export const keepDraft =
  (save: (call: Call, input: FormInput) => Promise<Outcome<unknown>>) =>
  async ({ request, locals: { call } }: Pick<RequestEvent, 'request'> & WithCall): Promise<Response> => {
    const outcome = await save(call, new FormInput(readForm(await request.formData())));
    return new Response(null, { status: outcome.ok ? 204 : statusOf(outcome.refusal.code) });
  };
