import type { Cookies } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { door } from '../../../../../../tests/passkeys/authenticator.ts';
import { onBothDatabases } from '../../../../../../tests/ground.ts';
import { aKeyed, aSession } from '../../../../../../tests/passkeys/passkeys.ts';
import { aCall, aSchool, personOf, visitorOf } from '../../../../../../tests/school.ts';
import type { Call } from '#platform/use-case/index.ts';
import { asked, offerNewPasskey, offerOwnWays, offerPasskey, showOwnPasskeys } from '../../index.ts';

const notThere = { ok: false, refusal: { code: 'not_found' } };
const challengeIn = (ask: string) => v.parse(v.looseObject({ challenge: v.string() }), JSON.parse(ask)).challenge;

onBothDatabases('what a page asks a device for', (ground) => {
  /** Sari has a passkey and came in otherwise; whoever `call`s does so from a browser of their own. */
  async function setting() {
    const { organisation, hostPerson, student } = await aSchool(ground());
    const { person } = await aKeyed(ground(), organisation, hostPerson, 'professional');
    const sari = { actor: personOf(organisation, person, 'professional'), token: await aSession(ground(), organisation, person) };
    const event = ({ actor, token }: Pick<typeof sari, 'actor'> & { token: string | null }, changes: Partial<Call> = {}) => {
      const kept = new Map<string, string>();
      const cookies: Cookies = {
        get: (name) => kept.get(name),
        set: (name, value) => void kept.set(name, value),
        delete: (name) => void kept.delete(name),
        getAll: () => [],
        parse: (header) => ({ name: header, value: '' }),
        serialize: () => ''
      };
      const locals = { call: aCall(ground(), actor, changes), sessionToken: token };
      return { cookies, kept, url: new URL(`${door.origin}/own-data/passkeys`), locals };
    };
    const aino = { actor: personOf(organisation, student, 'instructor'), token: await aSession(ground(), organisation, student) };
    return { sari, aino, nobody: { actor: visitorOf(organisation), token: null }, event };
  }

  test('the browser keeps the challenge that its device was given, for what it was given for', async () => {
    const { sari, aino, nobody, event } = await setting();
    const open = event(nobody);
    const offered = await offerPasskey(open, 'open');
    if (!offered.ok) throw new Error(offered.refusal.code);
    expect(asked(open, 'open')).toEqual({ ...door, challenge: challengeIn(offered.value), token: '' });
    expect(asked(open, 'prove').challenge).toBe('');
    const add = event(aino, { proven: true });
    const made = await offerNewPasskey(add);
    if (!made.ok) throw new Error(made.refusal.code);
    expect(asked(add, 'add').challenge).toBe(challengeIn(made.value));
    // Who has a passkey and came in otherwise is asked for it before anything is changed.
    const own = event(sari);
    const shown = await showOwnPasskeys(own);
    if (!shown.ok) throw new Error(shown.refusal.code);
    expect(shown.value).toMatchObject({ own: { mayChange: false, passkeys: [{ name: 'Työkone' }] }, host: door.host });
    expect(asked(own, 'prove').challenge).toBe(challengeIn(shown.value.ask ?? ''));
    const ways = await offerOwnWays(event(sari));
    if (!ways.ok) throw new Error(ways.refusal.code);
    expect([ways.value.ways.passkey, challengeIn(ways.value.ask ?? '').length]).toEqual([true, 43]);
    expect(await offerOwnWays(event(sari, { proven: true }))).toMatchObject({ ok: true, value: { ask: null } });
  });

  test('a page that is fetched ahead asks no device, and leaves the challenge that the browser has', async () => {
    const { sari, aino, nobody, event } = await setting();
    const ahead = { speculative: true, proven: true };
    const [open, add, own, ways] = [event(nobody, ahead), event(aino, ahead), event(sari, ahead), event(sari, { speculative: true })];
    for (const outcome of [
      await offerPasskey(open, 'open'),
      await offerNewPasskey(add),
      await showOwnPasskeys(own),
      await offerOwnWays(ways)
    ])
      expect(outcome).toEqual({ ok: false, refusal: { code: 'not_ahead' } });
    expect([open, add, own, ways].map(({ kept }) => kept.size)).toEqual([0, 0, 0, 0]);
  });

  test('nobody is asked for what only a person has, nor who has not proved who they are for a new one', async () => {
    const { aino, nobody, event } = await setting();
    const browsers = [event(nobody), event(nobody), event(nobody), event(aino)] as const;
    expect(await offerNewPasskey(browsers[0])).toEqual(notThere);
    expect(await showOwnPasskeys(browsers[1])).toEqual(notThere);
    expect(await offerOwnWays(browsers[2])).toEqual(notThere);
    expect(await offerNewPasskey(browsers[3])).toEqual({ ok: false, refusal: { code: 'proof_needed' } });
    expect(browsers.map(({ kept }) => kept.size)).toEqual([0, 0, 0, 0]);
  });
});
