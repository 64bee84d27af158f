import type { Insertable } from 'kysely';
import { isIn } from '#modules/scheduling/appointment-state.ts';
import { whoseTurn } from '#modules/scheduling/free-times/turns.ts';
import type { Appointments, HostTurns } from '#platform/database/tables.ts';
import { DAY, MINUTE, hourOf } from '#platform/time/date.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import type { Calendar } from '../calendar.ts';
import type { Host, Hosts } from '../hosts.ts';
import { organisationId, zone } from '../places.ts';
import { openingsByDate } from './host-day.ts';

/** Turns are kept for so long after a meeting. */
const KEPT = 90 * DAY;
/** Of a week's open hours so much is free when a booking is made, in this school. */
const FREE = 0.6;

/**
 * Whose turn it was, for those meetings at which a colleague was open at the same place in the same way and which went to the one whose turn it was by the rule:
 * of the others the booker chose whom they meet.
 */
export function makeTurns(appointments: readonly Insertable<Appointments>[], { all }: Hosts, calendar: Calendar): Insertable<HostTurns>[] {
  const since = dayBounds(calendar.today, zone).start - KEPT + DAY;
  const open = new Map(all.map((host) => [host, openingsByDate(host, calendar)]));
  const weekly = new Map(all.map((host) => [host.id, freeEachWeek(host)]));
  const balances = new Map<string, number>();
  const soonest = appointments
    .filter(({ state, ends_at }) => !isIn(state ?? 'booked', 'calledOff') && new Date(ends_at).getTime() > since)
    .toSorted((a, b) => new Date(a.booked_hour).getTime() - new Date(b.booked_hour).getTime());
  return soonest.flatMap((row) => {
    const [start, end] = [new Date(row.starts_at).getTime(), new Date(row.ends_at).getTime()];
    const free = all.filter((host) =>
      open
        .get(host)
        ?.get(dateIn(start, zone))
        ?.some(
          (opening) =>
            opening.campusId === row.campus_id && opening.modalities.includes(row.modality) && opening.start <= start && end <= opening.end
        )
    );
    if (free.length < 2) return [];
    const turn = whoseTurn(free.map(({ id }) => ({ host: id, free: weekly.get(id) ?? 0, balance: balances.get(id) ?? 0 })));
    if (turn.host !== row.host_id) return [];
    return turn.parts.map(({ host, free: left, share, balance }) => {
      balances.set(host, balance + share - (host === turn.host ? 1 : 0));
      return {
        organisation_id: organisationId,
        appointment_id: row.id,
        host_id: host,
        taken_by: turn.host,
        hosts: free.length,
        free_minutes: Math.round(left / MINUTE),
        share,
        balance,
        decided_hour: hourOf(new Date(row.booked_hour).getTime())
      };
    });
  });
}

function freeEachWeek({ hours }: Host): number {
  const minutes = hours.reduce((sum, { date, from, to }) => sum + (date === null ? to - from : 0), 0);
  return minutes * MINUTE * FREE;
}
