import type { Slot, Wish } from '../history.ts';
import { changesOf, isBooking, type AppointmentRow, type ClaimRow, type Evidence, type Finding, type SessionTimeRow } from './evidence.ts';

/** Each acknowledged booking is there, in the state that its client knows of. */
export function kept({ wishes, appointments }: Evidence): Finding[] {
  const rows = new Map(appointments.map((row) => [row.id, row]));
  return wishes.flatMap((wish): Finding[] => {
    if (!isBooking(wish) || wish.outcome !== 'ok') return [];
    const row = rows.get(wish.appointment ?? '');
    if (!row) return [{ rule: 'lost', what: `${wish.appointment} of ${wish.client} is not there` }];
    const ids = new Set(wish.tries.flatMap((each) => (each.outcome === 'ok' ? [each.appointment] : [])));
    if (ids.size > 1) return [{ rule: 'undead', what: `one form of ${wish.client} booked ${[...ids].join(' and ')}` }];
    const allowed = statesAfter(wish, changesOf(wishes, row.id));
    const is = stateName(row.state, row);
    return allowed.has(is) ? [] : [{ rule: 'lost', what: `${row.id} is ${is}, its client knows ${[...allowed].join(' or ')}` }];
  });
}

const stateName = (state: string, slot: Slot) => (state === 'booked' ? `booked ${slot.host} ${slot.start}` : state);

function statesAfter(booking: Wish, changes: readonly Wish[]): Set<string> {
  let states = new Set(booking.slot ? [stateName('booked', booking.slot)] : []);
  for (const change of changes) {
    const next = change.kind === 'cancel' || !change.slot ? 'cancelled' : stateName('booked', change.slot);
    if (change.outcome === 'ok') states = new Set([next]);
    if (change.outcome === 'unknown') states.add(next);
  }
  return states;
}

/** What was refused left nothing, and no form booked twice. */
export function refused({ wishes, appointments }: Evidence): Finding[] {
  const byKey = Map.groupBy(appointments, (row) => row.key);
  const bookings = wishes.filter(isBooking);
  const known = new Set(bookings.map((wish) => wish.name));
  const findings = bookings.flatMap((wish): string[] => {
    const there = byKey.get(wish.name)?.length ?? 0;
    if (wish.outcome === 'fail' && there > 0) return [`${wish.client} was told no, and the booking ${wish.name} is there`];
    return there > 1 ? [`the form ${wish.name} of ${wish.client} made ${there} bookings`] : [];
  });
  const strangers = appointments.filter((row) => !known.has(row.key)).map((row) => `nobody asked for ${row.id}`);
  return [...findings, ...strangers].map((what) => ({ rule: 'undead', what }));
}

/** Each booking has one place, with the gap behind it; what else is kept is an offer that stands or a hold that somebody asked for. */
export function claims({ appointments, claims: taken, sessionTimes, offers, wishes, gap }: Evidence): Finding[] {
  const nameOf = (kind: string, holder: string, { host, start }: Slot, end: number) => [kind, holder, host, start, end].join(' ');
  const placesOf = ({ id, end, ...slot }: AppointmentRow) => [nameOf('core', id, slot, end), nameOf('padded', id, slot, end + gap)];
  const told = new Map<string, ClaimRow>(taken.map((row) => [nameOf(row.kind, row.holder, row, row.end), row]));
  const booked = appointments.filter((row) => row.state === 'booked');
  const timesOf = ({ id, end, ...slot }: SessionTimeRow) => ['core', 'padded'].map((kind) => nameOf(kind, id, slot, end));
  const meant = new Set([...booked.flatMap(placesOf), ...sessionTimes.flatMap(timesOf)]);
  const slotName = ({ host, start }: Slot) => `${host} ${start}`;
  const asked = new Set(wishes.flatMap(({ kind, slot }) => (kind === 'hold' && slot ? [slotName(slot)] : [])));
  const open = new Set(offers.filter(({ outcome }) => outcome === null).map((offer) => `${offer.id} ${slotName(offer)}`));
  const isKept = (row: ClaimRow) => {
    if (row.heldFor === null) return false;
    if (!row.stands) return true;
    return row.heldFor === 'offer' ? open.has(`${row.holder} ${slotName(row)}`) : asked.has(slotName(row));
  };
  return [
    ...booked.flatMap((row) =>
      placesOf(row).flatMap((place) => (told.has(place) ? [] : [`${row.id} is booked and has no claim ${place}`]))
    ),
    ...sessionTimes.flatMap((row) =>
      timesOf(row).flatMap((time) => (told.has(time) ? [] : [`the session ${row.session} has no claim ${time}`]))
    ),
    ...[...told].flatMap(([name, row]) => (meant.has(name) || isKept(row) ? [] : [`a time is kept for nobody: ${name}`]))
  ].map((what) => ({ rule: 'claim', what }));
}

/** The parts of each turn make one, and it was the turn of the host who was booked. */
export function turns({ turns: parts, wishes }: Evidence): Finding[] {
  const bookings = new Map(wishes.filter(isBooking).map((wish) => [wish.appointment, wish]));
  return [...Map.groupBy(parts, ({ appointment }) => appointment)].flatMap(([appointment, shares]): Finding[] => {
    const sum = shares.reduce((all, { share }) => all + share, 0);
    const takers = new Set(shares.map(({ takenBy }) => takenBy));
    const [taker = ''] = takers;
    const booking = bookings.get(appointment);
    const isWhole = Math.abs(sum - 1) < 1e-6 && takers.size === 1 && shares.some(({ host }) => host === taker);
    // Whose answer was lost is not known by the appointment's id.
    const isTheirs = !booking || (booking.anyone && booking.slot?.host === taker);
    return isWhole && isTheirs
      ? []
      : [{ rule: 'turn', what: `the turn of ${appointment}: ${sum.toFixed(3)} shared, taken by ${[...takers].join(' and ')}` }];
  });
}
