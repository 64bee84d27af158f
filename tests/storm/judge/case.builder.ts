import { wishesOf, type Try } from '../history.ts';
import type { ClaimRow, Evidence, MailSeen } from './evidence.ts';
import { judge } from './judge.ts';

export const minute = 60_000;
export const ten = Date.parse('2026-11-25T08:00:00Z');

export function aTry(changes: Partial<Try> = {}): Try {
  return {
    client: 'a',
    wish: 'key-1',
    kind: 'book',
    slot: { host: 'h', start: ten },
    appointment: 'one',
    wait: null,
    email: 'one@storm.example',
    anyone: false,
    sentAt: 1000,
    endedAt: 1010,
    outcome: 'ok',
    status: 303,
    ...changes
  };
}
export const aRow = { id: 'one', key: 'key-1', host: 'h', start: ten, end: ten + 20 * minute, state: 'booked', sequence: 0 };
export const claimsOf = (holder: string): ClaimRow[] =>
  [20, 30].map((lasts, place) => {
    const kind = place === 0 ? 'core' : 'padded';
    return { holder, host: 'h', kind, start: ten, end: ten + lasts * minute, heldFor: null, stands: true };
  });
export const aMail: MailSeen = { messageId: 'm1', to: 'one@storm.example', at: 1500, made: 1000, method: 'REQUEST', sequence: 0 };

export type Planted = Partial<Omit<Evidence, 'wishes'>> & { tries?: readonly Try[] };

/** One booking with its claim and its message, and what a test plants into it. @returns the rules that were found broken. */
export function found({ tries = [aTry()], ...planted }: Planted): string[] {
  const nobodyWaits = { seen: [], hands: [], waits: [], offers: [], turns: [] };
  const whole = {
    ...nobodyWaits,
    appointments: [aRow],
    claims: claimsOf('one'),
    sessions: [],
    sessionTimes: [],
    mails: [aMail],
    kills: 0,
    gap: 10 * minute,
    length: 20 * minute
  };
  return [...new Set(judge({ ...whole, ...planted, wishes: wishesOf(tries) }).map(({ rule }) => rule))];
}
