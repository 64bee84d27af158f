import { globSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { listFeedback } from '#modules/people/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import type { Actor, Reach } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../ground.ts';
import { builders } from './inputs/every.ts';
import { misfits, sweep, sweptActs, type Swept } from './sweep.ts';
import { aSide, everyAct, everyRole, type Side } from './world.ts';

const acts = sweptActs(await everyAct());

/** Somebody's own, of some role. */
const ownActs = acts.filter(({ row }) => everyRole.some((role) => role !== 'visitor' && row[role] === 'own'));
/** What opens nothing of anybody's where nothing is one's own: an empty list, the example's way of proving, a passkey that is not one's own. */
const nobodysOwn: Readonly<Record<string, string>> = {
  'session.prove_as_example': 'ok',
  'session.list_own': 'ok',
  'session.end_others': 'ok',
  'sign_in.list_own_ways': 'ok',
  'waiting.list_own': 'ok',
  'appointment.list_own': 'ok',
  'group_session.list_led': 'ok',
  'session.prove_by_passkey': 'passkey_refused'
};

const Rows = v.record(
  v.pipe(v.string(), v.regex(/^[a-z_]+\.[a-z_]+$/)),
  v.record(v.string(), v.picklist(['own', 'group', 'campus', 'organisation']))
);

/** All rows of all tables of rights, found by the name of their files: a new module's table needs no line here. */
async function everyRow(): Promise<Record<string, Partial<Record<string, Reach>>>> {
  const rows: Record<string, Partial<Record<string, Reach>>> = {};
  for (const file of globSync('src/**/{rights,system-rights}.ts')) {
    const loaded: unknown = await import(path.resolve(file));
    for (const exported of Object.values(v.parse(v.record(v.string(), v.unknown()), loaded))) {
      const table = v.safeParse(Rows, exported);
      if (table.success) Object.assign(rows, table.output);
    }
  }
  return rows;
}

onBothDatabases('rights', (ground) => {
  const sum = { allowed: 0, refused: 0, alike: 0 };
  let sides: [Side, Side] | undefined;
  const swept = new Set<string>();
  /** Two schools, the same for all acts until their times to book run out; new ones for an act that was swept in them, since some can be done but once. */
  async function twoSchools(action: string): Promise<[Side, Side]> {
    if (swept.has(action)) {
      sides = undefined;
      swept.clear();
    }
    swept.add(action);
    if (!sides || sides.some((side) => side.timesLeft() < 60))
      sides = [await aSide(ground(), `tama-${newRandomId().slice(0, 8)}`), await aSide(ground(), `muu-${newRandomId().slice(0, 8)}`)];
    for (const side of sides) side.renewTimes();
    return sides;
  }

  test.each(acts)('$action as every role of this and of another school: who may does it, others are refused', async (act) => {
    const { leaks, allowed, refused, alike } = await sweep([act], builders, ...(await twoSchools(act.action)));
    expect(leaks).toEqual([]);
    sum.allowed += allowed;
    sum.refused += refused;
    sum.alike += alike;
  });

  test.each(ownActs)('$action: what is one’s own is nobody’s who is no person', async (act) => {
    const [here] = await twoSchools(`nobody’s ${act.action}`);
    const role = everyRole.find((one) => one !== 'visitor' && act.row[one] === 'own');
    if (!role) throw new Error('nobody’s own');
    const { input, changes } = (await builders[act.action]?.own(here, role)) ?? { input: {} };
    const { grants } = here.actor(role);
    const nobody: Actor = { kind: 'person', organisation: here.organisation, person: null, grants };
    const outcome = await act.call(here.call(role, { ...changes, keys: [], actor: nobody }), input);
    expect(outcome.ok ? 'ok' : outcome.refusal.code).toBe(nobodysOwn[act.action] ?? 'not_found');
  });

  test('that was every act', () => {
    expect(acts.length).toBeGreaterThan(100);
    expect(sum.allowed).toBeGreaterThan(80);
    expect(sum.refused).toBeGreaterThan(200);
    process.stdout.write(
      `Rights on ${ground().kind}: ${acts.length} acts × ${everyRole.length} roles × 2 schools: ${sum.allowed} allowed succeeded, ` +
        `${sum.refused} refused, ${sum.alike} alike with what never was, 0 leaks\n`
    );
  });

  test('planted: a row that is too wide, an act without a row, a row without an act and an act without a builder are found', async () => {
    const [here, there] = [await aSide(ground(), `tama-${Date.now()}`), await aSide(ground(), `muu-${Date.now()}`)];
    const coordinator = here.actor('coordinator');
    const list = acts.find(({ action }) => action === 'feedback.list');
    if (!list) throw new Error('no list of feedback');
    // As if the row named the instructor too: the act runs for them with a scope of the whole organisation.
    const tooWide: Swept = {
      action: list.action,
      row: { ...list.row, instructor: 'organisation' },
      fresh: false,
      call: (call, input) =>
        listFeedback(
          call.actor.grants[0]?.role === 'instructor'
            ? { ...call, actor: { ...coordinator, organisation: call.actor.organisation } }
            : call,
          input
        )
    };
    const unguarded: Swept = { ...tooWide, action: 'feedback.export' };
    const { leaks } = await sweep([tooWide, unguarded], builders, here, there);
    expect(leaks).toEqual([
      'feedback.list as instructor: without the right gave ok',
      'feedback.list as instructor: from the other school without the right gave ok',
      'feedback.export: no builder of a valid input'
    ]);
    const rows = { 'feedback.list': tooWide.row, 'feedback.burn': {} };
    expect(
      misfits(rows, [tooWide, unguarded], { 'feedback.list': builders['feedback.list'] ?? { may: {}, own: async () => ({ input: {} }) } })
    ).toEqual([
      'feedback.burn: a row of rights that no use case has',
      'feedback.export: a use case without a row of rights',
      "feedback.export: a use case that the sweep can't call",
      'feedback.list: instructor has organisation, decided was none'
    ]);
  });

  test('planted: an act that looks at the whole installation is found', async () => {
    const [here, there] = [await aSide(ground(), `tama-${Date.now()}`), await aSide(ground(), `muu-${Date.now()}`)];
    const action = 'times.list';
    const list = acts.find((act) => act.action === action);
    if (!list) throw new Error('no list of times');
    // Derives the organisation from what was sent, not from the door that it came by.
    const careless: Swept = { ...list, call: (_, input) => list.call(here.call('visitor'), input) };
    const { leaks } = await sweep([careless], builders, here, there);
    expect(leaks.some((leak) => leak.includes('the other school was told of'))).toBe(true);
    expect(leaks.some((leak) => leak.includes('from what never was'))).toBe(true);
  });
});

test('every row of rights has its use case, every use case its row, its builder and the reach that was decided', async () => {
  const rows = await everyRow();
  expect(Object.keys(rows).length).toBeGreaterThan(25);
  expect(misfits(rows, acts, builders)).toEqual([]);
});
