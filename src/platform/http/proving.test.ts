import { randomBytes } from 'node:crypto';
import { isRedirect } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { onBothDatabases } from '../../../tests/ground.ts';
import { aCall, aSchool, personOf, visitorOf } from '../../../tests/school.ts';
import { withRights } from '../use-case/index.ts';
import { secretsFrom } from '../crypto/secrets.ts';
import { act } from './act.ts';
import { heldForm, holdForm } from './proving.ts';
import { shown } from './show.ts';

const secrets = secretsFrom('a secret of tests, long enough to be one');

function aJar() {
  const cookies = new Map<string, string>();
  return {
    cookies,
    jar: {
      read: (name: string) => cookies.get(name) ?? null,
      write: (name: string, value: string) => void cookies.set(name, value),
      clear: (name: string) => void cookies.delete(name)
    }
  };
}

test('a form waits in the browser that sent it, sealed, for the session that sent it', () => {
  const { cookies, jar } = aJar();
  const form = { to: '/rights?/give', values: { person: 'Aino Ääkkönen', campuses: ['a', 'b'] } };
  expect(holdForm(secrets, jar, 'session', form)).toBe(true);
  expect(heldForm(secrets, jar, 'session')).toEqual({
    to: form.to,
    fields: [
      { name: 'person', value: 'Aino Ääkkönen' },
      { name: 'campuses[]', value: 'a' },
      { name: 'campuses[]', value: 'b' }
    ]
  });
  expect(heldForm(secrets, jar, 'another session')).toBeNull();
  expect(cookies.get('held')).not.toContain('Aino');
  cookies.set('held', 'nonsense');
  expect(heldForm(secrets, jar, 'session')).toBeNull();
  expect(holdForm(secrets, jar, 'session', { ...form, values: { long: randomBytes(4000).toString('hex') } })).toBe(false);
});

onBothDatabases('a fresh proof', (ground) => {
  const { useCase, query } = withRights({ 'proof.planted': { admin: 'organisation' }, 'proof.planted_read': { admin: 'organisation' } });
  let ran = 0;
  const planted = useCase({ action: 'proof.planted', fresh: true, input: v.object({ name: v.string() }), run: async () => ++ran });
  const plantedRead = query({ action: 'proof.planted_read', fresh: true, input: v.object({}), run: async () => 'a secret' });

  test('is asked for after the right and before the input, of people and of no job', async () => {
    ran = 0;
    const { organisation, student } = await aSchool(ground());
    const call = (role: 'admin' | 'student', proven: boolean) => aCall(ground(), personOf(organisation, student, role), { proven });
    const code = async (made: ReturnType<typeof planted>) => {
      const outcome = await made;
      return outcome.ok ? 'ok' : outcome.refusal.code;
    };
    expect(await code(planted(call('student', false), { name: 'a' }))).toBe('not_found');
    expect(await code(planted(aCall(ground(), visitorOf(organisation)), { name: 'a' }))).toBe('not_found');
    expect(await code(planted(call('admin', false), { name: 'a' }))).toBe('proof_needed');
    expect(ran).toBe(0);
    expect(await code(planted(call('admin', true), { name: 'a' }))).toBe('ok');
    expect(ran).toBe(1);
    expect(await plantedRead(call('admin', false), {})).toEqual({ ok: false, refusal: { code: 'proof_needed' } });
  });

  test('a page leads to proving and back, a form waits meanwhile, and what was held goes when it has come', async () => {
    const { organisation, student } = await aSchool(ground());
    const cookies = new Map<string, string>();
    const url = new URL('http://koulu.localhost/rights?/give');
    const send = (proven: boolean) => {
      const form = new FormData();
      form.set('name', 'Aino');
      return act(
        {
          url,
          request: new Request(url, { method: 'POST', body: form }),
          setHeaders: () => undefined,
          cookies: {
            get: (name) => cookies.get(name),
            set: (name, value) => void cookies.set(name, value),
            delete: (name) => void cookies.delete(name),
            getAll: () => [],
            parse: (header) => ({ name: header, value: '' }),
            serialize: () => ''
          },
          locals: { call: aCall(ground(), personOf(organisation, student, 'admin'), { proven }) }
        },
        planted,
        () => 'done'
      );
    };
    const thrown = await send(false).then(
      () => null,
      (error: unknown) => error
    );
    expect(isRedirect(thrown) && thrown.location).toBe('/sign-in/again?next=%2Frights');
    const jar = { read: (name: string) => cookies.get(name) ?? null, write: () => undefined, clear: () => undefined };
    expect(heldForm(ground().system.secrets, jar, student)).toEqual({
      to: '/rights?/give',
      fields: [{ name: 'name', value: 'Aino' }]
    });
    expect(await send(true)).toBe('done');
    expect(cookies.size).toBe(0);
    try {
      shown({ ok: false, refusal: { code: 'proof_needed' } }, new URL('http://koulu.localhost/rights?page=2'));
      expect.unreachable();
    } catch (error) {
      expect(isRedirect(error) && error.location).toBe('/sign-in/again?next=%2Frights%3Fpage%3D2');
    }
  });
});
