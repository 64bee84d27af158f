import { DAY, MINUTE, addDays, weekdayOf } from '#platform/time/date.ts';
import { dateIn, minuteOfDayIn, wallToInstant } from '#platform/time/zone.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { freeTogether } from '#modules/scheduling/server/index.ts';
import { TimesAsked, type SessionWay, type TimesAskedFor } from '../../sessions/forms.ts';
import { insteadOf, weekly, type StartStands } from '../../sessions/series.ts';
import { suits } from '../../sessions/wished.ts';
import { query } from '../rights.ts';
import { requestInReach } from './request-step.ts';
import { possibleLeaders } from './store/leaders.ts';
import { sessionById, timesOfGroup } from './store/sessions.ts';

/** Starts are offered every half an hour; any other is written as one's own. So far ahead (days) a session can be booked, and wished times are looked for. */
export const grid = 30 * MINUTE;
const bookedAhead = 365;
const lookedThrough = 8 * 7;
const mostSuiting = 8;

/**
 * Free times for a session of a request: of who asks and, if named, of a second leader, while neither they nor the group have anything else. A week of them, the
 * soonest that were wished for, and when a start was chosen how it stands with each date of its series and what could be instead.
 */
export const readSessionTimes = query({
  action: 'group_session.read_times',
  input: TimesAsked,
  async run(act, asked) {
    const { db, actor, now } = act;
    const found = await requestInReach(act, asked.id);
    if (!found?.leads) return refuse('not_found');
    const { request } = found;
    const { zone, campusId } = request;
    const today = dateIn(now, zone);
    const all = await possibleLeaders(db, today);
    const own = all.find(({ person }) => person === actor.person);
    const moved = asked.move === '' ? undefined : await sessionById(db, asked.move);
    if (asked.move !== '' && (moved?.request !== request.id || moved.state !== 'planned')) return refuse('not_found');
    const second = all.find(({ host }) => host === asked.second && host !== own?.host);
    const led = moved ? moved.leaders : [own, second].flatMap((leader) => (leader ? [{ host: leader.host, name: leader.name }] : []));
    const way: SessionWay =
      asked.way ?? (moved ? (moved.link === null ? 'on_campus' : 'remote') : request.modality === 'remote' ? 'remote' : 'on_campus');
    const first = chosenStart(asked, zone);
    const wanted = mondayOf(first === null ? asked.from || today : dateIn(first, zone));
    const monday = wanted < mondayOf(today) ? mondayOf(today) : wanted;
    const weeks = moved ? 1 : asked.weeks;
    const search = {
      start: Math.max(now, wallToInstant(monday < today ? today : monday, 0, zone)),
      end: wallToInstant(addDays(monday < today ? today : monday, Math.max(lookedThrough, (weeks + 1) * 7)), 0, zone)
    };
    const length = asked.length * MINUTE;
    const travel = asked.travel * MINUTE;
    const [{ starts, standsAt }, ofGroup] = await Promise.all([
      freeTogether(db, {
        hosts: led.map(({ host }) => host),
        campus: campusId,
        modality: way === 'remote' ? 'video' : 'campus',
        lengths: { length, step: grid, before: travel, after: travel, notice: 0 },
        window: search,
        now,
        except: asked.move === '' ? [] : [asked.move]
      }),
      timesOfGroup(db, request.groupId, search, asked.move || null)
    ]);
    const groupHas = (start: number) => ofGroup.some((taken) => start < taken.end && taken.start < start + length);
    const free = starts.filter((start) => !groupHas(start));
    const shown = (start: number) => ({ start, suits: suits(start, request, zone) });
    const stands = (start: number): StartStands => (start <= now ? 'past' : groupHas(start) ? 'group' : standsAt(start));
    // Asked for no week in particular, one sees the first that has something.
    const isAsked = asked.from !== '' || first !== null;
    const shownWeek = isAsked || free[0] === undefined ? monday : mondayOf(dateIn(free[0], zone));
    const [weekStart, weekEnd] = [shownWeek, addDays(shownWeek, 7)].map((date) => wallToInstant(date, 0, zone));
    const inWeek = (start: number) => start >= (weekStart ?? 0) && start < (weekEnd ?? 0);
    return {
      id: request.id,
      group: request.group,
      campus: request.campus,
      zone,
      today,
      monday: shownWeek,
      wished: { times: request.times, from: request.from, to: request.to, modality: request.modality },
      leaders: led,
      others: all.filter(({ host }) => host !== own?.host).map(({ host, name }) => ({ host, name })),
      video: own?.video ?? null,
      asked: { ...asked, way, weeks, second: second?.host ?? '' },
      moved: moved
        ? { id: moved.id, start: moved.startsAt.getTime(), end: moved.endsAt.getTime(), place: moved.place ?? '', link: moved.link ?? '' }
        : null,
      week: free.filter(inWeek).map(shown),
      suiting: free
        .map(shown)
        .filter((one) => one.suits)
        .slice(0, mostSuiting),
      chosen:
        first === null
          ? null
          : weekly(first, weeks, zone).map((start) => ({ start, stands: stands(start), instead: insteadOf(start, free, zone) }))
    };
  },
  auditObject: (_, { id }) => id
});

const mondayOf = (date: string) => addDays(date, 1 - weekdayOf(date));

/** The start that was chosen from the list, or written as one's own; null: none yet. */
function chosenStart({ time, date, clock }: Pick<TimesAskedFor, 'time' | 'date' | 'clock'>, zone: string): number | null {
  if (time !== null) return time;
  if (date === '' || clock === '') return null;
  const [hours = 0, minutes = 0] = clock.split(/[:.]/).map(Number);
  const start = wallToInstant(date, hours * 60 + minutes, zone);
  return minuteOfDayIn(start, zone) === hours * 60 + minutes ? start : null;
}

/** Whether a session can be booked at a start at all: it is still to come, and not further ahead than a year. */
export const isAhead = ({ now }: Pick<Act, 'now'>, start: number): boolean => start > now && start < now + bookedAhead * DAY;
