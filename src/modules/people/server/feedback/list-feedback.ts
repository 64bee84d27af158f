import * as v from 'valibot';
import { addDays, dayNumber } from '#platform/time/date.ts';
import { answerWithinDays } from '../../forms.ts';
import { query } from '../rights.ts';
import { latestFeedback } from '../store/feedback.ts';
import { today } from '../today.ts';

/** Feedback, newest first, with its contact opened and the days left to answer what is about accessibility. Leaves an audit line. */
export const listFeedback = query({
  action: 'feedback.list',
  input: v.object({}),
  auditObject: () => null,
  async run({ db, now, secrets }) {
    const [day, rows] = await Promise.all([today(db, now), latestFeedback(db, 500)]);
    return {
      today: day,
      items: rows.map((row) => {
        const due = row.topic === 'accessibility' ? addDays(row.received_on, answerWithinDays) : null;
        return {
          id: row.id,
          topic: row.topic,
          message: row.message,
          receivedOn: row.received_on,
          answeredOn: row.answered_on,
          contact: row.contact ? secrets.open('feedback-contact', row.id, row.contact) : null,
          /** Below zero: so many days late. Null where no limit runs. */
          daysLeft: due && row.answered_on === null ? dayNumber(due) - dayNumber(day) : null
        };
      })
    };
  }
});
