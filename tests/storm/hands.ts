import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Hand, History } from './history.ts';

// What a storm of seconds would never see: holds last for minutes, offers for hours, and one time may be held six times in an hour. So the hands of the clock are put
// forward in the database. Nobody is waited for on the way, or two could wait for each other.

const formsEnd = `
  with open as (select ctid from claims where held_for = 'form' and held_until > now() for update skip locked)
  update claims set held_until = now() where ctid in (select ctid from open)`;

const offersEnd = `
  with standing as materialized (
    select organisation_id, id from waiting_offers where outcome is null and offered_until > now() for update skip locked),
  held as materialized (
    select k.ctid as at, k.holder_id from claims k join standing s on s.organisation_id = k.organisation_id and s.id = k.holder_id
    where k.held_until > now() for update of k skip locked),
  ended as (update claims set held_until = now() where ctid in (select at from held) returning holder_id)
  update waiting_offers o set offered_until = now() from standing s
  where o.organisation_id = s.organisation_id and o.id = s.id and exists (select 1 from ended e where e.holder_id = o.id)`;

const hoursEnd = 'delete from limits where ctid in (select ctid from limits for update skip locked)';

/** Puts the hands forward a dozen times while a race of so many seconds goes on: an hour for tries each time, and the end of open forms or of offers. */
export async function turnHands(
  look: () => Promise<pg.Client>,
  history: History,
  race: { seconds: number; isOn: () => boolean }
): Promise<void> {
  for (let turn = 0; ; turn++) {
    await sleep(race.seconds * 80);
    if (!race.isOn()) return;
    const hand: Hand = { ends: turn % 3 === 2 ? 'offer' : 'form', sentAt: Date.now(), endedAt: Infinity };
    history.hands.push(hand);
    try {
      const client = await look();
      try {
        await client.query(hoursEnd);
        await client.query(hand.ends === 'form' ? formsEnd : offersEnd);
      } finally {
        await client.end();
      }
    } catch {
      // A killed process takes an embedded database with it: whether the hands had moved is then not known.
    }
    hand.endedAt = Date.now();
  }
}
