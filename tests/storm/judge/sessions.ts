import type { Evidence, Finding, SessionRow } from './evidence.ts';

/**
 * Sessions with groups, which professionals lead: no leader has anything else at the time, each session that stands has the time of all its leaders and one that was called
 * off of none, a group is in one place, and what was acknowledged is there, once.
 */
export function sessions(evidence: Evidence): Finding[] {
  return [...overBookings(evidence), ...whole(evidence), ...inTwoPlaces(evidence), ...kept(evidence), ...refused(evidence)];
}

interface Taken {
  readonly what: string;
  readonly host: string;
  readonly start: number;
  readonly end: number;
  /** What must stay free behind it. */
  readonly gap: number;
  readonly isSession: boolean;
}

function overBookings({ appointments, sessionTimes, gap }: Evidence): Finding[] {
  const booked = appointments.filter(({ state }) => state === 'booked');
  const taken = [
    ...booked.map(({ id: what, host, start, end }): Taken => ({ what, host, start, end, gap, isSession: false })),
    ...sessionTimes.map(({ session: what, host, start, end }): Taken => ({ what, host, start, end, gap: 0, isSession: true }))
  ];
  const meets = (a: Taken, b: Taken) => a.start < b.end + b.gap && b.start < a.end + a.gap;
  return [...Map.groupBy(taken, ({ host }) => host).values()].flatMap((all) =>
    all.flatMap((a, place) =>
      all.slice(place + 1).flatMap((b): Finding[] => {
        if (!(a.isSession || b.isSession) || !meets(a, b)) return [];
        return [
          { rule: 'double', what: `${a.what} and ${b.what} have their host at ${new Date(Math.max(a.start, b.start)).toISOString()}` }
        ];
      })
    )
  );
}

function whole({ sessions: all, sessionTimes }: Evidence): Finding[] {
  const times = Map.groupBy(sessionTimes, ({ session }) => session);
  const places = (hosts: readonly string[], { start, end }: { start: number; end: number }) =>
    hosts
      .map((host) => `${host} ${start} ${end}`)
      .sort()
      .join(', ');
  const known = new Set(all.map(({ id }) => id));
  return [
    ...all.flatMap((session): string[] => {
      const has = (times.get(session.id) ?? [])
        .map((time) => places([time.host], time))
        .sort()
        .join(', ');
      const needs = session.state === 'cancelled' ? '' : places(session.leaders, session);
      return has === needs ? [] : [`${session.id} is ${session.state} and has “${has}”, not “${needs}”`];
    }),
    ...[...times.keys()].filter((id) => !known.has(id)).map((id) => `time is kept for ${id}, which is no session`)
  ].map((what) => ({ rule: 'session', what }));
}

function inTwoPlaces({ sessions: all }: Evidence): Finding[] {
  const stands = all.filter(({ state }) => state !== 'cancelled');
  return [...Map.groupBy(stands, ({ group }) => group).values()].flatMap((of) =>
    of.flatMap((a, place) =>
      of
        .slice(place + 1)
        .flatMap((b): Finding[] =>
          a.start < b.end && b.start < a.end ? [{ rule: 'session', what: `${a.id} and ${b.id} have one group at the same moment` }] : []
        )
    )
  );
}

function kept({ wishes, sessions: all }: Evidence): Finding[] {
  const rows = new Map(all.map((row) => [row.id, row]));
  const stateOf = ({ state, start }: Pick<SessionRow, 'state' | 'start'>) => (state === 'planned' ? `planned ${start}` : state);
  return wishes.flatMap((wish): Finding[] => {
    if (wish.kind !== 'lead' || wish.outcome !== 'ok' || !wish.slot) return [];
    const row = rows.get(wish.appointment ?? '');
    if (!row) return [{ rule: 'lost', what: `the session ${wish.appointment} of ${wish.client} is not there` }];
    let allowed = new Set([stateOf({ state: 'planned', start: wish.slot.start })]);
    for (const change of wishes) {
      if (change.appointment !== row.id || (change.kind !== 'shift' && change.kind !== 'call_off')) continue;
      const next = change.slot === null ? 'cancelled' : stateOf({ state: 'planned', start: change.slot.start });
      if (change.outcome === 'ok') allowed = new Set([next]);
      if (change.outcome === 'unknown') allowed.add(next);
    }
    return allowed.has(stateOf(row))
      ? []
      : [{ rule: 'lost', what: `the session ${row.id} is ${stateOf(row)}, its leader knows ${[...allowed].join(' or ')}` }];
  });
}

function refused({ wishes, sessions: all }: Evidence): Finding[] {
  const asked = new Map(wishes.filter(({ kind }) => kind === 'lead').map((wish) => [wish.name, wish]));
  return [...Map.groupBy(all, ({ key }) => key)].flatMap(([key, made]): Finding[] => {
    const wish = asked.get(key);
    if (!wish) return [{ rule: 'undead', what: `nobody asked for the session ${made[0]?.id}` }];
    if (wish.outcome === 'fail') return [{ rule: 'undead', what: `${wish.client} was told no, and the session ${made[0]?.id} is there` }];
    return made.length > 1 ? [{ rule: 'undead', what: `one form of ${wish.client} made ${made.length} sessions` }] : [];
  });
}
