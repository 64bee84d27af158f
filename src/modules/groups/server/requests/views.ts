import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { refuse } from '#platform/use-case/index.ts';
import { uuid } from '../../requests/forms.ts';
import { ViewForm } from '../../requests/settings-forms.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { useCase } from '../rights.ts';
import { countViews, deleteView, insertView } from './store/views.ts';

/** So many views somebody keeps at the most: more would be no shorter way. */
const mostViews = 20;

/** Keeps a way to look at requests under a name, for whoever keeps it alone. */
export const saveSupportView = useCase({
  action: 'support.save_view',
  input: ViewForm,
  refusals: { support_views_name_once: 'name_taken' } satisfies Record<string, GroupsRefusal>,
  async run({ db, actor, now }, { name, query }) {
    if (actor.person === null) return refuse('not_found');
    if ((await countViews(db, actor.person)) >= mostViews) return refuse<GroupsRefusal>('views_many');
    const id = newTimedId(now);
    await insertView(db, actor.organisation, { id, person: actor.person, name, query });
    return { id, query };
  }
});

/** Removes a view of one's own. */
export const removeSupportView = useCase({
  action: 'support.remove_view',
  input: v.object({ id: uuid }),
  async run({ db, actor }, { id }) {
    return actor.person !== null && (await deleteView(db, id, actor.person)) ? { id } : refuse('not_found');
  }
});
