import * as v from 'valibot';
import type { Db } from '#platform/database/connection.ts';
import { refuse } from '#platform/use-case/index.ts';
import { FindForm } from '../../forms.ts';
import { readWords } from '../../recovery-words.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { linkHash, wordsHash } from '../recovery.ts';
import { query } from '../rights.ts';
import { findByHash } from '../store/appointments.ts';
import { waitingByHash } from '../store/waiting/waiting.ts';

/** What a link or four words open: a booking, or a place in a queue. */
async function opened(db: Db, column: 'link_hash' | 'words_hash', hash: Buffer): Promise<{ id: string; isWaiting?: true } | null> {
  const [appointment, wait] = await Promise.all([findByHash(db, column, hash), waitingByHash(db, column, hash)]);
  if (appointment) return { id: appointment.id };
  return wait ? { id: wait.id, isWaiting: true } : null;
}

/** Exchanges a link's secret for the appointment's id; the page then keeps a key in the browser and shows a clean address. */
export const openLink = query({
  action: 'appointment.open_link',
  input: v.object({ secret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,64}$/)) }),
  limits: [{ name: 'open-link-address', by: 'address', max: 600, minutes: 10 }],
  async run({ db }, { secret }) {
    const hash = linkHash(secret);
    return (await opened(db, 'link_hash', hash)) ?? refuse('not_found');
  }
});

/**
 * Finds a booking by its four words. 44 bits, so guessing is slow by three limits: one browser's address (a whole school may share it), and
 * all tries of the organisation together, which still lets a school of thousands look up its bookings.
 */
export const findByWords = query({
  action: 'appointment.find',
  input: FindForm,
  limits: [
    { name: 'find-words-address', by: 'address', max: 60, minutes: 10 },
    { name: 'find-words', by: 'organisation', max: 600, minutes: 10 }
  ],
  async run({ db, actor, secrets }, { words }) {
    const read = readWords(words);
    if (!read) return refuse<SchedulingRefusal>('words_unknown');
    return (await opened(db, 'words_hash', wordsHash(secrets, actor.organisation, read))) ?? refuse<SchedulingRefusal>('words_unknown');
  }
});
