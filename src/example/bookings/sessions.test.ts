import { expect, test } from 'vitest';
import { exampleSchool } from '../school.ts';

const ms = (at: Date | string | undefined) => new Date(at ?? NaN).getTime();

test.each(['2026-11-24', '2027-01-08', '2027-06-30'])(
  'on %s requests have sessions that stand as they do: ahead of what is planned, past of what was held, and each with its leader’s time',
  (today) => {
    const {
      support_requests: requests = [],
      group_sessions: sessions = [],
      group_session_leaders: leaders = [],
      group_session_notes: notes = [],
      blocks = [],
      appointments = []
    } = exampleSchool(today);
    expect(new Set(sessions.map(({ state }) => state))).toEqual(new Set(['planned', 'held', 'cancelled']));
    expect(sessions.length).toBeGreaterThan(8);
    let over = 0;
    for (const session of sessions) {
      const request = requests.find(({ id }) => id === session.request_id);
      if (session.state === 'planned') {
        expect(request?.state).toBe('planned');
        // Ahead, or over and still to be marked; today is as it comes.
        const isOver = ms(session.ends_at) < ms(`${today}T06:00:00Z`);
        if (!isOver) expect(ms(session.starts_at)).toBeGreaterThan(ms(`${today}T21:00:00Z`));
        over += Number(isOver);
      } else expect(ms(session.ends_at)).toBeLessThan(ms(`${today}T06:00:00Z`));
      if (session.state === 'held') expect(['held', 'followed_up', 'closed']).toContain(request?.state);
      expect(leaders.filter(({ session_id }) => session_id === session.id)).toHaveLength(1);
      const own = blocks.filter(({ session_id }) => session_id === session.id);
      expect(own).toHaveLength(session.state === 'cancelled' ? 0 : 1);
      for (const { host_id, starts_at, ends_at } of own) {
        expect([ms(starts_at), ms(ends_at)]).toEqual([ms(session.starts_at), ms(session.ends_at)]);
        const others = [...blocks, ...appointments.filter(({ state }) => state !== 'cancelled')].filter(
          (other) => other.host_id === host_id && other.id !== own[0]?.id
        );
        expect(others.filter((other) => ms(other.starts_at) < ms(ends_at) && ms(starts_at) < ms(other.ends_at))).toEqual([]);
      }
    }
    // Just after Christmas nothing is over yet.
    expect(over > 0).toBe(today !== '2027-01-08');
    const held = sessions.filter(({ state }) => state === 'held').map(({ id }) => id);
    expect(notes.map(({ session_id }) => session_id).toSorted()).toEqual(held.toSorted());
  }
);
