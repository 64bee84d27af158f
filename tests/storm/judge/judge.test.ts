import { expect, test } from 'vitest';
import type { Try } from '../history.ts';
import { aMail, aRow, aTry, claimsOf, found, minute, ten, type Planted } from './case.builder.ts';
import { rules, type MailSeen, type OfferRow } from './evidence.ts';

const cancelled = (changes: Partial<Try>) => aTry({ wish: 'a 1', kind: 'cancel', slot: null, sentAt: 3000, endedAt: 3010, ...changes });

test('a storm in which nothing was wrong has no findings', () => {
  expect(found({})).toEqual([]);
});

test('an answer that never came allows both, and a repeat with the same key decides', () => {
  const lost = aTry({ outcome: 'unknown', status: 0, endedAt: 1005, appointment: null });
  expect(found({ tries: [lost] })).toEqual([]);
  expect(found({ tries: [lost], ...nothing })).toEqual([]);
  expect(found({ tries: [lost, aTry({ sentAt: 1100, endedAt: 1110 })] })).toEqual([]);
  expect(found({ tries: [lost, aTry({ outcome: 'fail', appointment: null })], ...nothing })).toEqual([]);
});

test('a change whose answer was lost allows both states, also when its repeat was refused because it was done', () => {
  const lost = cancelled({ outcome: 'unknown', status: 0 });
  const again = cancelled({ outcome: 'fail', status: 409, sentAt: 3100 });
  const after = { claims: [], appointments: [{ ...aRow, state: 'cancelled', sequence: 1 }] };
  const told = { ...aMail, messageId: 'm2', method: 'CANCEL', sequence: 1, at: 3200 };
  expect(found({ tries: [aTry(), lost, again], ...after, mails: [aMail, told] })).toEqual([]);
  expect(found({ tries: [aTry(), lost] })).toEqual([]);
});

const nothing = { appointments: [], claims: [], mails: [] };
const aHold = (changes: Partial<Try> = {}) =>
  aTry({ client: 'c', wish: 'c 1', kind: 'hold', appointment: null, email: null, status: 200, sentAt: 700, endedAt: 710, ...changes });
const aJoin = aTry({
  client: 'w',
  wish: 'wait-1',
  kind: 'join',
  slot: null,
  appointment: null,
  wait: 'w1',
  email: 'w@storm.example',
  sentAt: 500,
  endedAt: 510
});
const anOffer = (changes: Partial<OfferRow> = {}): OfferRow => ({
  id: 'o',
  wait: 'w1',
  host: 'h',
  start: ten,
  outcome: null,
  told: 'sent',
  ...changes
});
const anAccept = (changes: Partial<Try> = {}) =>
  aTry({ ...aJoin, wish: 'o', kind: 'accept', appointment: 'one', sentAt: 2000, endedAt: 2010, ...changes });
const seenBy = (client: string, offer: string) => ({ client, wait: 'w1', offer, askedAt: 890, at: 900 });
const aLetter: MailSeen = { messageId: 'l1', to: 'w@storm.example', at: 950, made: 900, method: '', sequence: -1 };
/** Somebody who waits and has seen an offer. */
const waiting = (offer: Partial<OfferRow> = {}) => ({
  seen: [seenBy('w', 'o')],
  waits: [{ id: 'w1', key: 'wait-1', closedAs: null, told: null }],
  offers: [anOffer(offer)],
  mails: [aMail, aLetter]
});
const accepted = { appointments: [{ ...aRow, key: 'o' }], mails: [{ ...aMail, to: 'w@storm.example' }, aLetter] };
const aPart = (host: string, share: number, takenBy = 'h') => ({ appointment: 'one', host, takenBy, share });

test('holds, offers and turns that were kept have no findings', () => {
  const booked = aTry({ client: 'c', sentAt: 1500, endedAt: 1510 });
  expect(found({ tries: [aHold(), booked] })).toEqual([]);
  // Let go of, and then another's; or ended by the clock, whose hands nobody saw.
  const release = aHold({ wish: 'c 2', kind: 'release', status: 204, sentAt: 800, endedAt: 810 });
  expect(found({ tries: [aHold(), release, aTry({ sentAt: 805, endedAt: 900 })] })).toEqual([]);
  const hands = [{ ends: 'form' as const, sentAt: 720, endedAt: 730 }];
  expect(found({ tries: [aHold(), aTry({ sentAt: 725, endedAt: 900 })], hands })).toEqual([]);
  const refused = aTry({ client: 'c', wish: 'key-3', outcome: 'fail', status: 409, appointment: null, sentAt: 1500 });
  expect(found({ tries: [aHold(), refused], ...nothing, hands })).toEqual([]);
  const waits = [{ id: 'w1', key: 'wait-1', closedAs: 'booked', told: null }];
  expect(found({ ...waiting({ outcome: 'accepted' }), ...accepted, tries: [aJoin, anAccept()], waits })).toEqual([]);
  expect(
    found({
      ...waiting({ outcome: 'declined' }),
      tries: [aJoin, aTry({ ...aJoin, wish: 'w 1', kind: 'decline', sentAt: 910, endedAt: 920 }), aTry()]
    })
  ).toEqual([]);
  expect(found({ turns: [aPart('h', 0.4), aPart('i', 0.6)], tries: [aTry({ anyone: true })] })).toEqual([]);
  const ended = claimsOf('two').map((claim) => ({ ...claim, heldFor: 'form', stands: false }));
  expect(found({ tries: [aTry()], claims: [...claimsOf('one'), ...ended] })).toEqual([]);
});

const other = aTry({ client: 'b', wish: 'key-2', appointment: 'two', email: null });
const breaches: Record<string, readonly Planted[]> = {
  double: [
    // In the database, too near, and one after the other in the database though both were told the same at one moment.
    { tries: [aTry(), other], appointments: [aRow, { ...aRow, id: 'two', key: 'key-2' }] },
    {
      tries: [aTry(), { ...other, slot: { host: 'h', start: ten + 29 * minute } }],
      appointments: [aRow, { ...aRow, id: 'two', key: 'key-2', start: ten + 29 * minute, end: ten + 49 * minute }]
    },
    {
      tries: [aTry(), other, cancelled({ appointment: 'two' })],
      appointments: [aRow, { ...aRow, id: 'two', key: 'key-2', state: 'cancelled' }]
    }
  ],
  lost: [
    { appointments: [], claims: [], mails: [] },
    { tries: [aTry(), cancelled({})] },
    { tries: [aTry(), cancelled({ kind: 'move', slot: { host: 'h', start: ten + 60 * minute } })] },
    { ...waiting(), tries: [aTry(), aJoin], waits: [] },
    { ...waiting(), tries: [aTry(), aJoin, aTry({ ...aJoin, wish: 'w 1', kind: 'leave', sentAt: 2000 })] }
  ],
  undead: [
    { tries: [aTry({ outcome: 'fail', appointment: null })] },
    { tries: [aTry({ outcome: 'unknown', appointment: null }), aTry({ outcome: 'fail', appointment: null })] },
    { appointments: [aRow, { ...aRow, id: 'two', start: ten + 60 * minute }] },
    { tries: [aTry(), aTry({ appointment: 'two' })] },
    { ...waiting(), tries: [aTry(), { ...aJoin, outcome: 'fail', wait: null }] },
    { ...waiting(), tries: [aTry()] }
  ],
  claim: [
    { claims: [] },
    { claims: claimsOf('one').slice(0, 1) },
    { claims: [...claimsOf('one'), ...claimsOf('two')] },
    // Moved, and its old place kept.
    { claims: [...claimsOf('one'), ...claimsOf('one').map((claim) => ({ ...claim, host: 'i' }))] },
    { claims: [...claimsOf('one'), ...claimsOf('two').map((claim) => ({ ...claim, host: 'i', heldFor: 'form' }))] },
    { claims: [...claimsOf('one'), ...claimsOf('two').map((claim) => ({ ...claim, host: 'i', heldFor: 'offer' }))] }
  ],
  hold: [
    // Booked by another while it was held, before it was held and still, and held for two at once.
    { tries: [aHold(), aTry({ sentAt: 1000, endedAt: 1010 })] },
    { tries: [aTry({ sentAt: 100, endedAt: 200 }), aHold()] },
    { ...nothing, tries: [aHold(), aHold({ client: 'd', wish: 'd 1', sentAt: 800, endedAt: 810 })] },
    // Refused to who held it.
    { ...nothing, tries: [aHold(), aTry({ client: 'c', outcome: 'fail', status: 409, appointment: null, sentAt: 1500 })] }
  ],
  offer: [
    // Booked by another, seen by two, held by another, refused to whom it was offered.
    { ...waiting(), tries: [aJoin, aTry()] },
    {
      ...waiting(),
      ...nothing,
      tries: [aJoin],
      seen: [seenBy('w', 'o'), seenBy('v', 'p')],
      offers: [anOffer(), anOffer({ id: 'p', wait: 'w2' })]
    },
    { ...waiting(), ...nothing, tries: [aJoin, aHold({ sentAt: 950, endedAt: 960 })] },
    { ...waiting(), ...nothing, tries: [aJoin, anAccept({ outcome: 'fail', status: 409, appointment: null })] },
    // Accepted, and another's or nobody's booking.
    { ...waiting({ outcome: 'declined' }), ...accepted, tries: [aJoin, anAccept()] },
    { ...waiting({ outcome: 'accepted' }), ...nothing, tries: [aJoin] },
    { ...waiting({ outcome: 'accepted' }), ...accepted, tries: [aJoin, anAccept({ appointment: 'two' })] }
  ],
  // More of them in sessions.test.ts.
  session: [{ sessionTimes: [{ id: 'b', session: 'nobody’s', host: 'i', start: ten, end: ten + 45 * minute }] }],
  turn: [
    { turns: [aPart('h', 0.5)], tries: [aTry({ anyone: true })] },
    { turns: [aPart('h', 0.5), aPart('i', 0.5, 'i')], tries: [aTry({ anyone: true })] },
    { turns: [aPart('h', 0.5, 'i'), aPart('i', 0.5, 'i')], tries: [aTry({ anyone: true })] },
    { turns: [aPart('h', 0.5), aPart('i', 0.5)] }
  ],
  'message lost': [
    { mails: [] },
    { mails: [{ ...aMail, method: 'CANCEL' }] },
    { ...waiting({ told: null }), tries: [aTry(), aJoin] },
    { ...waiting(), tries: [aTry(), aJoin], mails: [aMail] }
  ],
  'message twice': [
    { mails: [aMail, aMail] },
    { mails: [aMail, aMail, aMail], kills: 1 },
    { mails: [aMail, { ...aMail, messageId: 'm2' }], kills: 1 },
    { ...waiting(), tries: [aTry(), aJoin], mails: [aMail, aLetter, aLetter] }
  ],
  'message outdated': [
    { tries: [aTry(), cancelled({})], mails: [{ ...aMail, made: 4000, at: 4001 }] },
    { tries: [aTry(), cancelled({})], mails: [{ ...aMail, at: 40_000 }] },
    { mails: [aMail, { ...aMail, messageId: 'm2', sequence: 1 }] },
    { mails: [aMail, { ...aMail, to: 'nobody@storm.example' }] },
    // Of a wait: to nobody, of what never was, and after it was left.
    { mails: [aMail, aLetter] },
    { ...waiting(), tries: [aTry(), aJoin], mails: [aMail, aLetter, { ...aLetter, messageId: 'l2' }] },
    {
      ...waiting(),
      tries: [aTry(), aJoin, aTry({ ...aJoin, wish: 'w 1', kind: 'leave', sentAt: 2000, endedAt: 2010 })],
      mails: [aMail, { ...aLetter, made: 9000 }]
    }
  ]
};

test.each(Object.entries(breaches))('what is wrong is found: %s', (rule, planted) => {
  for (const one of planted) expect(found(one)).toContain(rule);
});

test('every rule has a planted breach', () => {
  expect(Object.keys(breaches).sort()).toEqual(Object.keys(rules).sort());
});

test('one message twice after one kill is allowed, under its one name', () => {
  expect(found({ mails: [aMail, aMail], kills: 1 })).toEqual([]);
});
