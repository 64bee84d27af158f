import { askSupport, changeSupport, saveSupportView } from '#modules/groups/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { FormInput } from '#platform/use-case/index.ts';
import { aCall, personOf } from '../../../school.ts';
import type { AnyRole, Side } from '../../world.ts';
import { coordinator, people, system, withoutObject, type Builder } from '../builder.ts';

const parties = { instructor: 'group', professional: 'campus', coordinator: 'campus' } as const;

/** A request as it is asked, of a group. */
export const supportForm = (group: string) => ({ key: newRandomId(), group, themes: ['stress'], hopedFor: 'Ryhmä kaipaa rauhaa.' });

/** A request for a group, asked by somebody of a role. */
export async function aRequest(side: Side, role: AnyRole = 'coordinator', group = side.group): Promise<string> {
  const person = side.actor(role).person ?? side.hostPerson;
  // The sweeps ask more often than anybody may: each begins with none of its tries counted.
  await side.ground.admin.query('delete from limits where organisation_id = $1', [side.organisation]);
  const asked = await askSupport(aCall(side.ground, personOf(side.organisation, person, 'coordinator')), new FormInput(supportForm(group)));
  if (!asked.ok) throw new Error(`the tests could not ask for support: ${asked.refusal.code}`);
  return asked.value.id;
}

/** What each may do first to a new request: its asker withdraws it, a professional plans it, a coordinator declines it. */
export const firstAct = (role: AnyRole) =>
  role === 'professional'
    ? { act: 'plan', state: 'new' }
    : role === 'coordinator'
      ? { act: 'decline', state: 'new', reason: 'no_time' }
      : { act: 'withdraw', state: 'new' };

const onRequest = (more: (role: AnyRole) => Record<string, string> = () => ({})): Builder => ({
  may: parties,
  own: async (side, role) => ({ input: { id: await aRequest(side, role === 'instructor' ? role : 'coordinator'), ...more(role) } }),
  // Asked by somebody else: who asked sees it wherever it is.
  others: async (side, role) => ({ input: { id: await aRequest(side, 'admin', side.elsewhere.group), ...more(role) } }),
  nobodys: async () => ({ input: { id: newRandomId(), act: 'plan', state: 'new', event: newRandomId() } })
});

/** One's own act that can be taken back. */
export async function ownAct(side: Side, role: AnyRole): Promise<{ id: string; event: string }> {
  const id = await aRequest(side, role === 'instructor' ? role : 'coordinator');
  const done = await changeSupport(
    side.call(role, {}, parties[role === 'instructor' ? 'instructor' : 'professional']),
    new FormInput({ id, ...firstAct(role) })
  );
  if (!done.ok) return { id, event: newRandomId() };
  const { rows } = await side.ground.admin.query<{ id: string }>(
    "select id from support_request_events where request_id = $1 and act <> 'ask' order by at desc limit 1",
    [id]
  );
  return { id, event: rows[0]?.id ?? newRandomId() };
}

const ownViews = { instructor: 'own', professional: 'own', coordinator: 'own' } as const;
let made = 0;
/** A view of a name that nobody had before. */
export const viewForm = () => ({ name: `Näkymä ${++made}`, query: 'only=mine' });
export const settingsForm = { limit: '7', offered: ['stress', 'sleep'] };
/** A theme of names that none had before. */
export const themeForm = () => ({ id: 'new', nameFi: `Teema ${++made}`, nameSv: 'Tema', nameEn: 'Theme', offered: 'yes' });

/** A view that a role keeps; for who may keep none, one of a professional's. */
export async function aView(side: Side, role: AnyRole): Promise<string> {
  const keeper = role === 'instructor' || role === 'coordinator' ? role : 'professional';
  const kept = await saveSupportView(side.call(keeper), new FormInput(viewForm()));
  if (!kept.ok) throw new Error(`the tests could not keep a view: ${kept.refusal.code}`);
  return kept.value.id;
}

/** How the sweep calls what is done for teaching groups. */
export const groupsInputs: Record<string, Builder> = {
  'support.list': withoutObject(parties),
  'support.count': withoutObject(parties),
  'support.read': onRequest(),
  'support.read_form': withoutObject(parties),
  'support.ask': {
    may: parties,
    own: async (side) => ({ input: supportForm(side.group) }),
    others: async (side) => ({ input: supportForm(side.elsewhere.group) }),
    nobodys: async () => ({ input: supportForm(newRandomId()) })
  },
  'support.save_draft': { may: parties, own: async () => ({ input: { hopedFor: 'Kesken' } }) },
  'support.discard_draft': withoutObject(parties),
  'support.change': onRequest(firstAct),
  'support.take_back': {
    may: parties,
    own: async (side, role) => ({ input: await ownAct(side, role) }),
    others: async (side) => ({ input: { id: await aRequest(side, 'admin', side.elsewhere.group), event: newRandomId() } }),
    nobodys: async () => ({ input: { id: newRandomId(), event: newRandomId() } })
  },
  'support.save_view': { may: ownViews, own: async () => ({ input: viewForm() }) },
  'support.remove_view': {
    may: ownViews,
    own: async (side, role) => ({ input: { id: await aView(side, role) } }),
    others: async (side, role) => ({ input: { id: await aView(side, role === 'professional' ? 'coordinator' : 'professional') } }),
    nobodys: async () => ({ input: { id: newRandomId() } })
  },
  'support.read_settings': withoutObject(coordinator),
  'support.save_settings': { may: coordinator, own: async () => ({ input: settingsForm }) },
  'support.save_theme': {
    may: coordinator,
    own: async () => ({ input: themeForm() })
  },
  'support.read_own': withoutObject(people('own')),
  'support.prepare_message': {
    may: system,
    own: async (side) => ({ input: { id: (await ownAct(side, 'professional')).event, person: side.hostPerson, isBack: false } })
  },
  'support.delete_old': withoutObject(system),
  'support.delete_old_drafts': withoutObject(system)
};
