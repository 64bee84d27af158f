import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  actsFor,
  buttonsFor,
  isIn,
  mayAnswer,
  requestActs,
  requestStates,
  stateAfter,
  statesThat,
  type Party,
  type RequestAct
} from './request-state.ts';
import { afterAct, asked, canTakeBack, standingAfter, takeBackWithin, type Happened } from './standing.ts';

const parties = ['asker', 'professional', 'coordinator'] as const satisfies readonly Party[];

test('a request goes from new over planned, held and followed up to closed, by a professional alone', () => {
  const way: RequestAct[] = ['plan', 'hold', 'follow_up', 'close'];
  const states = way.reduce<(string | null)[]>(
    (gone, act) => {
      const state = requestStates.find((one) => one === gone.at(-1)) ?? 'closed';
      expect(actsFor(state, ['professional'])).toContain(act);
      expect(actsFor(state, ['asker'])).not.toContain(act);
      return [...gone, stateAfter(state, act)];
    },
    ['new']
  );
  expect(states).toEqual(['new', 'planned', 'held', 'followed_up', 'closed']);
});

test('what is new or planned can be declined or withdrawn, and what has ended can be opened again by everybody', () => {
  expect(requestStates.filter((state) => stateAfter(state, 'decline'))).toEqual(['new', 'planned']);
  expect(requestStates.filter((state) => stateAfter(state, 'withdraw'))).toEqual(['new', 'planned']);
  expect(actsFor('new', ['asker'])).toEqual(['withdraw']);
  expect(actsFor('new', ['coordinator'])).toEqual(['decline']);
  for (const party of parties) expect(actsFor('declined', [party])).toEqual(['reopen']);
  expect(statesThat('waits')).toEqual(['new', 'planned']);
});

test('whatever can be done can be done by somebody, and every state is reached and left', () => {
  // That the last session is called off is nobody's own act on the request.
  const byPeople = requestActs.filter((act) => act !== 'call_off');
  for (const state of requestStates) expect(actsFor(state, parties)).toEqual(byPeople.filter((act) => stateAfter(state, act)));
  const reached = requestStates.flatMap((state) => requestActs.flatMap((act) => stateAfter(state, act) ?? []));
  expect(new Set(reached)).toEqual(new Set(requestStates));
});

/** A history of acts that can follow one another, each a minute or more after the one before. */
const histories = fc
  .array(fc.record({ pick: fc.nat(), by: fc.constantFrom('a', 'b'), wait: fc.integer({ min: 1, max: 90 }), back: fc.boolean() }), {
    maxLength: 30
  })
  .map((steps) => {
    const history: Happened[] = [{ act: 'ask', at: 0, by: 'a', reason: null, takenBackAt: null }];
    let at = 0;
    for (const { pick, by, wait, back } of steps) {
      at += wait * 60_000;
      const last = canTakeBack(history, by, at);
      if (back && last) {
        last.takenBackAt = at;
        continue;
      }
      const can = actsFor(standingAfter(history).state, parties);
      const act = can[pick % can.length];
      if (act)
        history.push({ act, at, by, reason: act === 'withdraw' ? 'withdrawn' : act === 'decline' ? 'no_time' : null, takenBackAt: null });
    }
    return history;
  });

test('whatever is done in whatever order, a request is declined with a reason alone, new without a professional, and its times follow one another', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const standing = standingAfter(history);
      expect(standing.reason !== null).toBe(isIn(standing.state, 'declined'));
      if (standing.state === 'new') expect(standing.professional).toBeNull();
      if (standing.state === 'planned') expect(standing.professional).not.toBeNull();
      expect(standing.waitingSince).toBeLessThanOrEqual(standing.since);
      expect(standing.waitingSince).toBeGreaterThanOrEqual(0);
    })
  );
});

test('what is taken back is as if it had not been done', () => {
  fc.assert(
    fc.property(histories, fc.nat(), (history, pick) => {
      const before = standingAfter(history);
      const at = (history.at(-1)?.at ?? 0) + 1;
      const can = actsFor(before.state, parties);
      const act = can[pick % can.length];
      if (!act) return;
      const done: Happened = {
        act,
        at,
        by: 'a',
        reason: act === 'withdraw' ? 'withdrawn' : act === 'decline' ? 'no_time' : null,
        takenBackAt: null
      };
      const after = [...history, done];
      expect(canTakeBack(after, 'a', at + takeBackWithin)).toBe(done);
      expect(canTakeBack(after, 'b', at)).toBeNull();
      expect(canTakeBack(after, 'a', at + takeBackWithin + 1)).toBeNull();
      expect(standingAfter([...history, { ...done, takenBackAt: at + 1 }])).toEqual(before);
    })
  );
});

test('a clock that went back does not put an act before the one that it follows', () => {
  const planned = afterAct(asked(1000), { act: 'plan', at: 400, by: 'a', reason: null });
  expect(planned).toMatchObject({ state: 'planned', since: 1001, waitingSince: 1000, professional: 'a' });
  expect(afterAct(asked(0), { act: 'close', at: 5, by: 'a', reason: null })).toBeNull();
  expect(() => standingAfter([])).toThrow(RangeError);
});

test('who asked closes what was held, or opens it again, by two questions and not by a button', () => {
  expect(requestStates.filter((state) => mayAnswer(state, ['asker']))).toEqual(['held', 'followed_up']);
  expect(requestStates.filter((state) => mayAnswer(state, ['professional', 'coordinator']))).toEqual([]);
  expect(stateAfter('held', 'enough')).toBe('closed');
  expect(stateAfter('followed_up', 'more_needed')).toBe('new');
  expect(buttonsFor('held', ['asker'])).toEqual([]);
  expect(buttonsFor('closed', ['asker'])).toEqual(['reopen']);
});
