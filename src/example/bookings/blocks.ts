import type { Insertable } from 'kysely';
import type { BlockKind } from '#modules/scheduling/host/block.ts';
import type { Blocks, Claims } from '#platform/database/tables.ts';
import { addDays, weekdayOf } from '#platform/time/date.ts';
import { wallToInstant } from '#platform/time/zone.ts';
import type { Calendar } from '../calendar.ts';
import type { Host, Hosts } from '../hosts.ts';
import { organisationId, zone } from '../places.ts';
import { chance, randomFor, timedId } from '../random.ts';

interface Habit {
  readonly host: Host['name'];
  readonly weekday: number;
  readonly kind: BlockKind;
  /** Minutes of the day; outside the hours in which the host is booked, with the buffers around them. */
  readonly from: number;
  readonly to: number;
}

/** What takes the hosts' time each week beside bookings. */
const habits: readonly Habit[] = [
  { host: 'Sari', weekday: 1, kind: 'meeting', from: 8 * 60, to: 8 * 60 + 45 },
  { host: 'Sari', weekday: 3, kind: 'travel', from: 8 * 60, to: 9 * 60 + 30 },
  { host: 'Sari', weekday: 5, kind: 'own_work', from: 13 * 60, to: 15 * 60 },
  { host: 'Mikael', weekday: 1, kind: 'meeting', from: 8 * 60, to: 8 * 60 + 45 },
  { host: 'Mikael', weekday: 3, kind: 'travel', from: 8 * 60, to: 9 * 60 + 30 },
  { host: 'Amira', weekday: 1, kind: 'meeting', from: 8 * 60, to: 8 * 60 + 45 },
  { host: 'Amira', weekday: 4, kind: 'travel', from: 7 * 60 + 30, to: 9 * 60 + 30 }
];

/** When somebody may come to Sari's door without a booking: after the last hour of Tuesdays and Thursdays. */
const door = { weekdays: [2, 4], from: 15 * 60 + 20, to: 15 * 60 + 50 };

/** The weeks' blocks and, in the past, people who came without a booking; with the claims that they hold. */
export function makeBlocks(
  { historyFrom, bookedTo, today, isOpen }: Calendar,
  { all }: Hosts
): { blocks: Insertable<Blocks>[]; claims: Insertable<Claims>[] } {
  const random = randomFor('blocks');
  const blocks: Insertable<Blocks>[] = [];
  const claims: Insertable<Claims>[] = [];
  const set = (host: Host, date: string, kind: BlockKind, from: number, to: number, campus: string | null) => {
    const [start, end] = [wallToInstant(date, from, zone), wallToInstant(date, to, zone)];
    const id = timedId(random, start - 6 * 86_400_000);
    const period = { starts_at: new Date(start), ends_at: new Date(end) };
    blocks.push({
      organisation_id: organisationId,
      id,
      host_id: host.id,
      kind,
      campus_id: campus,
      modality: campus === null ? null : 'campus',
      session_id: null,
      ...period
    });
    if (date < today) return;
    for (const each of ['core', 'padded'] as const)
      claims.push({ organisation_id: organisationId, resource_id: host.id, holder_id: id, kind: each, ...period });
  };
  for (let date = historyFrom; date <= bookedTo; date = addDays(date, 1)) {
    if (!isOpen(date)) continue;
    const weekday = weekdayOf(date);
    for (const host of all) {
      for (const habit of habits)
        if (habit.host === host.name && habit.weekday === weekday) set(host, date, habit.kind, habit.from, habit.to, null);
      const comes = host.name === 'Sari' && date < today && door.weekdays.includes(weekday) && chance(random, 0.5);
      if (comes) set(host, date, 'walk_in', door.from, door.to, host.campusIds.jarvenpaa);
    }
  }
  return { blocks, claims };
}
