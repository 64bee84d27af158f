import { expect, test } from 'vitest';
import { secretsFrom } from '#platform/crypto/secrets.ts';
import { openGround, tuesdayMorning } from '../../../../../../tests/ground.ts';
import { aCall, visitorOf } from '../../../../../../tests/school.ts';
import { heldChallenge, newChallenge } from './challenge.ts';

function aJar() {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (name: string) => kept.get(name) ?? null,
    write: (name: string, value: string) => void kept.set(name, value),
    clear: (name: string) => void kept.delete(name)
  };
}

test('a challenge is this browser’s, this session’s and this act’s, for five minutes', async () => {
  const ground = await openGround('PGlite');
  try {
    const school = '018f0000-0000-4000-8000-000000000001';
    const call = (now = tuesdayMorning, organisation = school) => aCall(ground, visitorOf(organisation), { now });
    const jar = aJar();
    const challenge = newChallenge(call(), jar, 'prove', 'a session');
    expect(challenge).toMatch(/^[\w-]{43}$/);
    expect([...jar.kept.values()].join()).not.toContain(challenge);
    const held = (more: { now?: number; token?: string | null; ceremony?: 'add' | 'open' | 'prove'; jar?: typeof jar; school?: string }) =>
      heldChallenge(
        call(more.now, more.school),
        more.jar ?? jar,
        more.ceremony ?? 'prove',
        more.token === undefined ? 'a session' : more.token
      );
    expect(held({})).toBe(challenge);
    expect(held({ now: tuesdayMorning + 299_999 })).toBe(challenge);
    expect(held({ now: tuesdayMorning + 300_000 })).toBe('');
    expect(held({ token: 'another session' })).toBe('');
    expect(held({ token: null })).toBe('');
    expect(held({ ceremony: 'add' })).toBe('');
    expect(held({ jar: aJar() })).toBe('');
    expect(held({ school: '018f0000-0000-4000-8000-000000000002' })).toBe('');
    // Moved to the place of another, it does not open there either.
    const moved = aJar();
    moved.kept.set('passkey-add', jar.kept.get('passkey-prove') ?? '');
    expect(held({ jar: moved, ceremony: 'add' })).toBe('');
    const elsewhere = { ...call(), system: { ...ground.system, secrets: secretsFrom('another installation’s secret, long enough') } };
    expect(heldChallenge(elsewhere, jar, 'prove', 'a session')).toBe('');
  } finally {
    await ground.close();
  }
});
