import { DAY, MINUTE, addDays, weekdayOf } from '#platform/time/date.ts';
import { dateIn, wallToInstant } from '#platform/time/zone.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { freeTogether } from '#modules/scheduling/server/index.ts';
import { LeadersAsked } from '../../../sessions/forms.ts';
import { insteadOf, type StartStands } from '../../../sessions/series.ts';
import { sessionActs } from '../../../sessions/session-state.ts';
import { query } from '../../rights.ts';
import { aheadOfSeries } from '../change.ts';
import { sessionInReach } from '../request-step.ts';
import { possibleLeaders } from '../store/leaders.ts';
import { sessionsOfRequest, timesOfGroup, type SessionRow } from '../store/sessions.ts';
import { grid } from '../times.ts';

/** Who could lead a session; and when others were chosen (of those who could), how it stands with each session's time for them, and what is nearest instead. */
export const readSessionLeaders = query({
  action: 'group_session.read_leaders',
  input: LeadersAsked,
  async run(act, { first, second, series, ...asked }) {
    const { db, now } = act;
    const found = await sessionInReach(act, asked);
    if (!found?.leads) return refuse('not_found');
    const { session } = found;
    const { id, zone, leaders, startsAt, endsAt } = session;
    if (!sessionActs({ state: session.state, end: endsAt.getTime() }, now).includes('move')) return refuse('not_found');
    const others = aheadOfSeries(await sessionsOfRequest(db, session.request), session, now);
    const possible = (await possibleLeaders(db, dateIn(now, zone))).map(({ host, name }) => ({ host, name }));
    const hosts = possible.filter(({ host }) => host === first || host === second).map(({ host }) => host);
    const known = (host: string) => (possible.some((one) => one.host === host) ? host : '');
    /** Somebody was asked for who is none of them: nobody else is taken for them, and no times are shown. */
    const isUnknown = [first, second].some((host) => host !== '' && known(host) === '');
    return {
      id,
      request: session.request,
      group: session.group,
      zone,
      start: startsAt.getTime(),
      end: endsAt.getTime(),
      leaders,
      possible,
      othersAhead: others.length,
      asked: {
        first: known(first || (leaders[0]?.host ?? '')),
        second: known(first ? second : (leaders[1]?.host ?? '')),
        series: series === '' ? '' : 'yes'
      },
      isUnknown,
      dates: hosts.length > 0 && !isUnknown ? await stand(act, [session, ...(series === '' ? [] : others)], hosts) : null
    };
  },
  auditObject: ({ id }) => id
});

/** How it stands with sessions' own times for other leaders, soonest first. What the sessions themselves take of the leaders' time stands in no way. */
async function stand({ db, now }: Pick<Act, 'db' | 'now'>, sessions: readonly SessionRow[], hosts: readonly string[]) {
  // Those of a series are mostly of one length and way: one look at the leaders' time for all of them.
  const alike = Map.groupBy(
    sessions,
    ({ startsAt, endsAt, travel, link }) => `${endsAt.getTime() - startsAt.getTime()} ${travel} ${link === null}`
  );
  const all = await Promise.all(
    [...alike.values()].map((some) =>
      standAlike(
        { db, now },
        some,
        hosts,
        sessions.map(({ id }) => id)
      )
    )
  );
  return all.flat().sort((a, b) => a.start - b.start);
}

async function standAlike(
  { db, now }: Pick<Act, 'db' | 'now'>,
  some: readonly SessionRow[],
  hosts: readonly string[],
  except: readonly string[]
) {
  const [one] = some;
  if (!one) return [];
  const { zone, travel, link, campusId: campus, groupId } = one;
  const length = one.endsAt.getTime() - one.startsAt.getTime();
  const starts = some.map(({ startsAt }) => startsAt.getTime());
  const monday = (start: number) => addDays(dateIn(start, zone), 1 - weekdayOf(dateIn(start, zone)));
  const window = {
    start: Math.max(now, wallToInstant(monday(Math.min(...starts)), 0, zone)),
    end: wallToInstant(addDays(monday(Math.max(...starts)), 7), 0, zone)
  };
  const around = travel * MINUTE;
  const lengths = { length, step: grid, before: around, after: around, notice: 0 };
  const [free, ofGroup] = await Promise.all([
    freeTogether(db, { hosts, campus, modality: link === null ? 'campus' : 'video', lengths, window, now, except }),
    timesOfGroup(db, groupId, { start: window.start - DAY, end: window.end }, null)
  ]);
  return some.map(({ id, startsAt, endsAt }) => {
    const start = startsAt.getTime();
    // A group is in one place at a time: what begins when this one does is this one.
    const groupHas = (at: number) => ofGroup.some((taken) => taken.start !== start && at < taken.end && taken.start < at + length);
    const stands: StartStands = free.standsAt(start);
    const instead = insteadOf(
      start,
      free.starts.filter((at) => !groupHas(at)),
      zone
    );
    return { session: id, start, end: endsAt.getTime(), stands, instead };
  });
}
