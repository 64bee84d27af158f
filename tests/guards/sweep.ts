import { FormInput, type Call, type everyUseCase, type Outcome, type Reach } from '#platform/use-case/index.ts';
import { everyRole, type AnyRole, type Side } from './world.ts';
import type { Builder, Try } from './inputs/builder.ts';

/** An act as the sweep calls it. */
export interface Swept {
  readonly action: string;
  readonly row: Partial<Record<string, Reach>>;
  readonly fresh: boolean;
  call(call: Call, input: Record<string, unknown>): Promise<Outcome<unknown>>;
}

export interface Counts {
  acts: number;
  roles: number;
  allowed: number;
  refused: number;
  /** What was refused must look like what never existed; so many pairs did. */
  alike: number;
  leaks: string[];
}

/** The house's acts in the form that the sweep takes. Their inputs are judged by their own schemas, so any object may be sent. */
export function sweptActs(acts: typeof everyUseCase): Swept[] {
  return [...acts.values()].map((act) => ({
    action: act.action,
    row: act.row,
    fresh: act.fresh,
    call: (call, input) => act(call, new FormInput(input))
  }));
}

const told = (outcome: Outcome<unknown>): string => JSON.stringify(outcome);
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.code);

/** Everything that names something of one side. */
const idsOf = (side: Side): string[] => [
  side.organisation,
  side.campus,
  side.service,
  side.host,
  side.tutorHost,
  ...everyRole.flatMap((role) => side.actor(role).person ?? [])
];

/**
 * Runs every act with every role of this and of the other school. Allowed cells must succeed; without the right, about somebody else's, and from the
 * other school the answer must be `not_found`, or exactly what is answered about a thing that never existed.
 */
export async function sweep(acts: readonly Swept[], builders: Readonly<Record<string, Builder>>, here: Side, there: Side): Promise<Counts> {
  const counts: Counts = { acts: acts.length, roles: everyRole.length, allowed: 0, refused: 0, alike: 0, leaks: [] };
  for (const act of acts) {
    const builder = builders[act.action];
    if (!builder) {
      counts.leaks.push(`${act.action}: no builder of a valid input`);
      continue;
    }
    for (const role of everyRole) await sweepCell(act, builder, role, here, there, counts);
  }
  return counts;
}

async function sweepCell(act: Swept, builder: Builder, role: AnyRole, here: Side, there: Side, counts: Counts): Promise<void> {
  const cell = `${act.action} as ${role}`;
  const reach = builder.may[role];
  const leak = (what: string) => counts.leaks.push(`${cell}: ${what}`);
  const run = (side: Side, { input, changes = {} }: Try) => act.call(side.call(role, changes, reach), input);
  const refused = (outcome: Outcome<unknown>, what: string) => {
    if (codeOf(outcome) === 'not_found') counts.refused++;
    else leak(`${what} gave ${codeOf(outcome)}`);
  };
  const own = await builder.own(here, role);
  if (act.fresh && reach && role !== 'system') {
    const unproven = await run(here, { ...own, changes: { ...own.changes, proven: false } });
    if (codeOf(unproven) === 'proof_needed') counts.refused++;
    else leak(`without a fresh proof gave ${codeOf(unproven)}`);
  }
  const outcome = await run(here, own);
  if (!reach) refused(outcome, 'without the right');
  else if (outcome.ok) counts.allowed++;
  else leak(`is allowed, and was refused: ${codeOf(outcome)}`);
  if (reach === 'own' && builder.others) refused(await run(here, await builder.others(here, role)), 'about somebody else’s');
  if (reach === 'group' || reach === 'campus') {
    // Of another campus of the same school: an object there is not found, and what is listed tells nothing of it.
    if (builder.others) refused(await run(here, await builder.others(here, role)), `about another ${reach}’s`);
    else if (builder.nobodys) leak(`the sweep has nothing of another ${reach}: give its builder others()`);
    for (const id of Object.values(here.elsewhere)) if (told(outcome).includes(id)) leak(`was told of ${id}, of another ${reach}`);
  }

  // The same person's act in the other school, about a thing of this one.
  const about = await builder.own(here, role);
  const across = await run(there, about);
  if (!reach) return refused(across, 'from the other school without the right');
  for (const id of idsOf(here)) if (told(across).includes(id)) leak(`the other school was told of ${id}`);
  if (!builder.nobodys) return;
  const { input } = await builder.nobodys(there);
  const never = await run(there, { ...about, input });
  if (told(across) === told(never)) counts.alike++;
  else
    leak(
      `the other school can tell a thing of this one from what never was: ${told(across).slice(0, 120)} and ${told(never).slice(0, 120)}`
    );
}

/** What does not fit between rights, acts and builders. */
export function misfits(
  rights: Readonly<Record<string, Partial<Record<string, Reach>>>>,
  acts: readonly Swept[],
  builders: Readonly<Record<string, Builder>>
): string[] {
  const made = new Map(acts.map((act) => [act.action, act]));
  return [
    ...Object.keys(rights).flatMap((action) => (made.has(action) ? [] : [`${action}: a row of rights that no use case has`])),
    ...acts.flatMap(({ action }) => (rights[action] ? [] : [`${action}: a use case without a row of rights`])),
    ...acts.flatMap(({ action }) => (builders[action] ? [] : [`${action}: a use case that the sweep can't call`])),
    ...acts.flatMap(({ action, fresh }) =>
      !builders[action] || fresh === (builders[action].fresh ?? false)
        ? []
        : [`${action}: asks for ${fresh ? 'a' : 'no'} fresh proof, decided was the other`]
    ),
    ...Object.keys(builders).flatMap((action) => (made.has(action) ? [] : [`${action}: a builder of no use case`])),
    ...acts.flatMap(({ action, row }) =>
      everyRole.flatMap((role) => {
        const decided = builders[action]?.may[role];
        return builders[action] && row[role] !== decided
          ? [`${action}: ${role} has ${row[role] ?? 'no right'}, decided was ${decided ?? 'none'}`]
          : [];
      })
    )
  ];
}
