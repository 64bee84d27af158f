import { expect, test } from 'vitest';
import type { Try } from '../history.ts';
import { aTry, claimsOf, found, minute, ten, type Planted } from './case.builder.ts';
import type { ClaimRow, SessionRow, SessionTimeRow } from './evidence.ts';

const aLed = (changes: Partial<Try> = {}) =>
  aTry({
    client: 'l',
    wish: 'led-1',
    kind: 'lead',
    slot: { host: 'h', start: ten + 60 * minute },
    appointment: 's',
    email: null,
    ...changes
  });
const aSession = (changes: Partial<SessionRow> = {}): SessionRow => {
  const start = ten + 60 * minute;
  return { id: 's', key: 'led-1', group: 'g', start, end: start + 45 * minute, state: 'planned', leaders: ['h'], ...changes };
};
const aSessionTime = (changes: Partial<SessionTimeRow> = {}): SessionTimeRow => {
  const { start, end } = { ...aSession(), ...changes };
  return { id: 'b', session: 's', host: 'h', start, end, ...changes };
};
const claimed = (times: readonly SessionTimeRow[]): ClaimRow[] =>
  times.flatMap(({ id, session: _, ...time }) =>
    ['core', 'padded'].map((kind) => ({ ...time, holder: id, kind, heldFor: null, stands: true }))
  );
/** The booking, a session that its leader knows of, and what a test plants into it. */
function withSession({
  tries = [],
  sessions = [aSession()],
  sessionTimes = [aSessionTime()],
  ...planted
}: Planted & { tries?: readonly Try[] } = {}) {
  const claims = [...claimsOf('one'), ...claimed(sessionTimes)];
  return found({ tries: [aTry(), aLed(), ...tries], claims, sessions, sessionTimes, ...planted });
}

test('a session that stands where its leader knows it to have no findings, moved and called off too', () => {
  expect(withSession()).toEqual([]);
  const later = { start: ten + 120 * minute, end: ten + 165 * minute };
  const shift = aLed({ wish: 'l 1', kind: 'shift', slot: { host: 'h', start: later.start }, sentAt: 2000 });
  expect(withSession({ tries: [shift], sessions: [aSession(later)], sessionTimes: [aSessionTime(later)] })).toEqual([]);
  const off = aLed({ wish: 'l 2', kind: 'call_off', slot: null, sentAt: 3000 });
  expect(withSession({ tries: [off], sessions: [aSession({ state: 'cancelled' })], sessionTimes: [] })).toEqual([]);
  // Its answer was lost: both may be.
  expect(withSession({ tries: [{ ...off, outcome: 'unknown' }] })).toEqual([]);
});

test('a session over a booking, nearer to one than the gap, or over another of its leader’s is a double booking', () => {
  for (const start of [ten, ten - 30 * minute, ten + 25 * minute]) {
    const at = { start, end: start + 45 * minute };
    const led = aLed({ slot: { host: 'h', start } });
    expect(
      found({
        tries: [aTry(), led],
        claims: [...claimsOf('one'), ...claimed([aSessionTime(at)])],
        sessions: [aSession(at)],
        sessionTimes: [aSessionTime(at)]
      })
    ).toEqual(['double']);
  }
  const other = aSession({ id: 't', key: 'led-2', group: 'other' });
  expect(
    withSession({
      tries: [aLed({ wish: 'led-2', appointment: 't' })],
      sessions: [aSession(), other],
      sessionTimes: [aSessionTime(), aSessionTime({ id: 'c', session: 't' })]
    })
  ).toEqual(['double']);
});

test('half a session, time of one that was called off, a group in two places, and a session without its claim are found', () => {
  expect(withSession({ sessions: [aSession({ leaders: ['h', 'i'] })] })).toEqual(['session']);
  const off = aLed({ wish: 'l 2', kind: 'call_off', slot: null, sentAt: 3000 });
  expect(withSession({ tries: [off], sessions: [aSession({ state: 'cancelled' })] })).toEqual(['session']);
  expect(withSession({ sessionTimes: [aSessionTime(), aSessionTime({ id: 'c', session: 'nobody’s', host: 'i' })] })).toEqual(['session']);
  const elsewhere = aSessionTime({ id: 'c', session: 't', host: 'i' });
  expect(
    withSession({
      tries: [aLed({ client: 'k', wish: 'led-2', appointment: 't', slot: { host: 'i', start: elsewhere.start } })],
      sessions: [aSession(), aSession({ id: 't', key: 'led-2', leaders: ['i'] })],
      sessionTimes: [aSessionTime(), elsewhere]
    })
  ).toEqual(['session']);
  expect(withSession({ claims: claimsOf('one') })).toEqual(['claim']);
});

test('a session that is lost, stands elsewhere, was refused or was made twice is found', () => {
  expect(withSession({ sessions: [], sessionTimes: [] })).toEqual(['lost']);
  const shift = aLed({ wish: 'l 1', kind: 'shift', slot: { host: 'h', start: ten + 120 * minute }, sentAt: 2000 });
  expect(withSession({ tries: [shift] })).toEqual(['lost']);
  const refused = aLed({ outcome: 'fail', status: 409, appointment: null });
  const planted = { sessions: [aSession()], sessionTimes: [aSessionTime()], claims: [...claimsOf('one'), ...claimed([aSessionTime()])] };
  expect(found({ ...planted, tries: [aTry(), refused] })).toEqual(['undead']);
  expect(found({ ...planted, tries: [aTry()] })).toEqual(['undead']);
  const off = aSession({ id: 't', state: 'cancelled' });
  expect(withSession({ sessions: [aSession(), off] })).toEqual(['undead']);
});
