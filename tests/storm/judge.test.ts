import { expect, test } from 'vitest';
import { wishesOf, type Try } from './history.ts';
import { judge, rules, type Evidence, type MailSeen } from './judge.ts';

const minute = 60_000;
const ten = Date.parse('2026-11-25T08:00:00Z');

function aTry(changes: Partial<Try> = {}): Try {
  return {
    client: 'a',
    wish: 'key-1',
    kind: 'book',
    slot: { host: 'h', start: ten },
    appointment: 'one',
    email: 'one@storm.example',
    sentAt: 1000,
    endedAt: 1010,
    outcome: 'ok',
    status: 303,
    ...changes
  };
}
const aRow = { id: 'one', key: 'key-1', host: 'h', start: ten, end: ten + 20 * minute, state: 'booked', sequence: 0 };
const aClaim = { holder: 'one', host: 'h', start: ten, end: ten + 20 * minute };
const aMail: MailSeen = { messageId: 'm1', to: 'one@storm.example', at: 1500, made: 1000, method: 'REQUEST', sequence: 0 };

type Planted = Partial<Omit<Evidence, 'wishes'>> & { tries?: readonly Try[] };

/** One booking with its claim and its message, and what a test plants into it. @returns the rules that were found broken. */
function found({ tries = [aTry()], ...planted }: Planted): string[] {
  const whole = { appointments: [aRow], claims: [aClaim], mails: [aMail], kills: 0, gap: 10 * minute, length: 20 * minute };
  return [...new Set(judge({ ...whole, ...planted, wishes: wishesOf(tries) }).map(({ rule }) => rule))];
}

const cancelled = (changes: Partial<Try>) => aTry({ wish: 'a 1', kind: 'cancel', slot: null, sentAt: 3000, endedAt: 3010, ...changes });

test('a storm in which nothing was wrong has no findings', () => {
  expect(found({})).toEqual([]);
});

test('an answer that never came allows both, and a repeat with the same key decides', () => {
  const lost = aTry({ outcome: 'unknown', status: 0, endedAt: 1005, appointment: null });
  const nothing = { appointments: [], claims: [], mails: [] };
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
    { tries: [aTry(), cancelled({ kind: 'move', slot: { host: 'h', start: ten + 60 * minute } })] }
  ],
  undead: [
    { tries: [aTry({ outcome: 'fail', appointment: null })] },
    { tries: [aTry({ outcome: 'unknown', appointment: null }), aTry({ outcome: 'fail', appointment: null })] },
    { appointments: [aRow, { ...aRow, id: 'two', start: ten + 60 * minute }] },
    { tries: [aTry(), aTry({ appointment: 'two' })] }
  ],
  claim: [{ claims: [] }, { claims: [aClaim, { ...aClaim, holder: 'two' }] }],
  'message lost': [{ mails: [] }, { mails: [{ ...aMail, method: 'CANCEL' }] }],
  'message twice': [
    { mails: [aMail, aMail] },
    { mails: [aMail, aMail, aMail], kills: 1 },
    { mails: [aMail, { ...aMail, messageId: 'm2' }], kills: 1 }
  ],
  'message outdated': [
    { tries: [aTry(), cancelled({})], mails: [{ ...aMail, made: 4000, at: 4001 }] },
    { tries: [aTry(), cancelled({})], mails: [{ ...aMail, at: 40_000 }] },
    { mails: [aMail, { ...aMail, messageId: 'm2', sequence: 1 }] },
    { mails: [aMail, { ...aMail, to: 'nobody@storm.example' }] }
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
