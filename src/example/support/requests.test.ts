import { expect, test } from 'vitest';
import { requestStates } from '#modules/groups/requests/request-state.ts';
import { standingAfter, type Happened } from '#modules/groups/requests/standing.ts';
import { isDate } from '#platform/time/date.ts';
import { exampleSchool } from '../school.ts';

test.each(['2026-11-24', '2027-01-08', '2027-06-30'])(
  'on %s support was asked in every state, each where its own history leads, and nothing lies ahead',
  (today) => {
    expect(isDate(today)).toBe(true);
    const { support_requests: requests = [], support_request_events: events = [] } = exampleSchool(today);
    expect(requests).toHaveLength(25);
    expect(new Set(requests.map(({ state }) => state))).toEqual(new Set(requestStates));
    expect(requests.filter(({ urgent }) => urgent).length).toBeGreaterThan(1);
    const begins = Date.parse(`${today}T06:00:00Z`);
    for (const request of requests) {
      const history = events
        .filter(({ request_id }) => request_id === request.id)
        .map(({ act, at, done_by, reason }): Happened => ({
          act,
          at: new Date(at).getTime(),
          by: done_by ?? null,
          reason: reason ?? null,
          takenBackAt: null
        }));
      expect(Math.max(...history.map(({ at }) => at))).toBeLessThan(begins);
      const { state, since, professional, reason } = standingAfter(history);
      expect([request.state, new Date(request.state_since).getTime(), request.professional_id, request.decline_reason]).toEqual([
        state,
        since,
        professional,
        reason
      ]);
    }
  }
);
