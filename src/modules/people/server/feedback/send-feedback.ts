import { newRandomId } from '#platform/ids.ts';
import { FeedbackForm } from '../../forms.ts';
import { useCase } from '../rights.ts';
import { insertFeedback } from '../store/feedback.ts';
import { today } from '../today.ts';

/**
 * Takes in what somebody says of the service. The page calls it as a visitor, so that neither row nor audit line names a person;
 * the id is random and the day is all that is kept of the time, since a finer one could be laid beside a session's.
 */
export const sendFeedback = useCase({
  action: 'feedback.send',
  input: FeedbackForm,
  limits: [
    { name: 'feedback-address', by: 'address', max: 60, minutes: 60 },
    { name: 'feedback-all', by: 'organisation', max: 1000, minutes: 60 }
  ],
  async run({ db, actor, now, secrets }, { topic, message, contact }) {
    const id = newRandomId();
    await insertFeedback(db, {
      organisation: actor.organisation,
      id,
      receivedOn: await today(db, now),
      topic,
      message,
      contact: contact === '' ? null : secrets.seal('feedback-contact', id, contact)
    });
    return { topic, canBeAnswered: contact !== '' };
  }
});
