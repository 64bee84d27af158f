import { refuse } from '#platform/use-case/index.ts';
import { MarkAnsweredForm } from '../../forms.ts';
import { useCase } from '../rights.ts';
import { setAnswered } from '../store/feedback.ts';
import { today } from '../today.ts';

/** Notes that feedback was answered, or takes the note back. */
export const markAnswered = useCase({
  action: 'feedback.mark_answered',
  input: MarkAnsweredForm,
  async run({ db, now }, { id, answered }) {
    const changed = await setAnswered(db, id, answered === 'yes' ? await today(db, now) : null);
    return changed ? { id, answered } : refuse('not_found');
  },
  auditObject: (_, { id }) => id
});
