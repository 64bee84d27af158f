import { openPlanForm, savePlan, savePlanDraft, setPlanFavourite } from '#modules/groups/server/index.ts';
import { newTimedId } from '#platform/ids.ts';
import { system, withoutObject, type Builder } from '../builder.ts';
import type { AnyRole, Side } from '../../world.ts';

const leaders = { instructor: 'organisation', professional: 'organisation', coordinator: 'organisation' } as const;
const writers = { instructor: 'own', professional: 'own', coordinator: 'own' } as const;
type Writer = keyof typeof writers;
const isWriter = (role: AnyRole): role is Writer => Object.hasOwn(writers, role);

/** The form of a plan that is whole: a copy of one of the product's. */
export async function planForm(side: Side): Promise<Record<string, string | string[]>> {
  const opened = await openPlanForm(side.call('professional'), { id: 'new', from: 'sleep', in: 'fi' });
  if (!opened.ok) throw new Error(`no form: ${opened.refusal.code}`);
  const { draft } = opened.value;
  return { ...draft, themes: [...draft.themes] };
}

/** A plan of somebody's own, saved in `versions` versions; of a professional for whoever writes none. */
export async function aPlanOf(side: Side, role: AnyRole, versions = 1): Promise<string> {
  const call = side.call(isWriter(role) ? role : 'professional');
  const id = newTimedId(side.ground.system.clock());
  const form = await planForm(side);
  for (let version = 1; version <= versions; version += 1) {
    const saved = await savePlan(call, { ...form, language: 'fi', title: `Uni ${version}`, id, based: String(version - 1) });
    if (!saved.ok) throw new Error(`the tests could not save a plan: ${saved.refusal.code}`);
  }
  return id;
}

const another = (role: AnyRole): Writer => (role === 'coordinator' ? 'professional' : 'coordinator');

/** An act about one plan: one's own, somebody else's that nobody else sees, or none that ever was. */
const onPlan = (may: Builder['may'], form: (side: Side) => Promise<Record<string, unknown>> = async () => ({}), versions = 1): Builder => ({
  may,
  own: async (side, role) => ({ input: { ...(await form(side)), id: await aPlanOf(side, role, versions) } }),
  others: async (side, role) => ({ input: { ...(await form(side)), id: await aPlanOf(side, another(role), versions) } }),
  nobodys: async (side) => ({ input: { ...(await form(side)), id: newTimedId(side.ground.system.clock()) } })
});

const file = { file: new File(['---\ntitle: x\n---\n'], 'suunnitelma.md') };
/** A form as it is sent: of a plan that there is not yet, begun from no version. */
export const newForm = async (side: Side) => ({
  ...(await planForm(side)),
  language: 'fi' as const,
  id: newTimedId(side.ground.system.clock()),
  based: '0'
});

/** How the sweep calls the library of session plans. What comes with the product is no school's own: it is the same for all. */
export const plansInputs: Record<string, Builder> = {
  'plan.list': { may: leaders, own: async () => ({ input: { q: 'riidan' } }) },
  'plan.read': { may: leaders, own: async () => ({ input: { slug: 'conflict' } }) },
  'plan.open_form': onPlan(writers),
  'plan.look_at_form': { may: leaders, own: async (side) => ({ input: await newForm(side) }) },
  'plan.look_at_file': { may: leaders, own: async () => ({ input: file }) },
  'plan.save': onPlan(writers, async (side) => ({ ...(await planForm(side)), based: '1' })),
  'plan.save_draft': onPlan(writers, async (side) => ({ ...(await planForm(side)), title: 'Kesken', based: '1' })),
  'plan.discard_draft': onPlan(writers, async () => ({ language: 'fi' })),
  'plan.read_versions': onPlan(writers),
  'plan.return_to': onPlan(writers, async () => ({ language: 'fi', version: '1', based: '2' }), 2),
  'plan.publish': onPlan({ ...writers, coordinator: 'organisation' }, async () => ({ published: 'yes' })),
  'plan.remove': onPlan(writers, async () => ({ removed: 'yes' })),
  'plan.favour': onPlan(writers, async () => ({ favourite: 'yes' })),
  'plan.delete_old': withoutObject(system)
};

/** A plan of a school's own, one that somebody has begun, and one that they have at the top of their list. */
export async function aKeptPlan(side: Side): Promise<void> {
  await aPlanOf(side, 'professional');
  await savePlanDraft(side.call('professional'), await newForm(side));
  await setPlanFavourite(side.call('professional'), { id: 'sleep', favourite: 'yes' });
}
