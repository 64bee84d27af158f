import { m } from '#texts/messages.js';
import { MINUTE } from '#platform/time/date.ts';
import { minuteOfDayIn } from '#platform/time/zone.ts';
import { shortDayName } from '#ui/formats.ts';
import type { Language } from '#ui/languages.ts';
import { stateAfter } from '../../../../appointment-state.ts';
import { dayClock } from '../../../../host/drag/day-clock.ts';
import type { Board } from '../../../../host/drag/fits.ts';
import { partsByDate } from '../../../../host/week/place.ts';
import type { Entry, HostWeek } from '../../../../host/week/week.ts';
import { kindText } from '../../block/block-words.ts';

/** What the script is told of the days that are shown. */
export function boardOf(week: HostWeek, dates: readonly string[], now: number, language: Language): Board {
  const open = partsByDate(week.open, dates, week.zone);
  const kinds = new Map(week.blocks.map(({ id, kind }) => [id, kindText(kind)]));
  const meetings = new Set(week.appointments.map(({ id }) => id));
  const whatIs = (id: string) => kinds.get(id) ?? (meetings.has(id) ? m.block_met_meeting() : m.drag_offer());
  return {
    now,
    days: dates.map((date) => ({
      ...dayClock(date, week.zone),
      name: shortDayName(date, language),
      open: (open.get(date) ?? []).map(({ item, from, to }) => ({ from, to, campus: item.campus }))
    })),
    taken: week.taken.map((one) => ({ ...one, what: whatIs(one.id) }))
  };
}

/** The attributes by which the script knows what can be moved, and how far it reaches; none for what can't be. What goes over midnight is left to the form, and a session to its own page. */
export function movable(entry: Entry, zone: string, now: number): Record<`data-${string}`, string | number> {
  const from = minuteOfDayIn(entry.start, zone);
  const to = from + Math.round((entry.end - entry.start) / MINUTE);
  if (to > 1440 || (entry.is === 'block' && entry.block.session !== null)) return {};
  const reach = { 'data-from': from, 'data-to': to };
  if (entry.is === 'block') return { 'data-drag': 'block', ...reach };
  const { state, modality, campus, canBeTold } = entry.appointment;
  if (stateAfter(state, 'move') === null || entry.end <= now) return {};
  return {
    'data-drag': 'appointment',
    ...reach,
    ...(modality === 'campus' ? { 'data-campus': campus } : {}),
    ...(canBeTold ? { 'data-told': '' } : {})
  };
}
