import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { deliver } from '../booking-messages/deliver.ts';

/** Which message an event asks for. */
const kinds = {
  'appointment.booked': 'confirmation',
  'appointment.moved': 'change',
  'appointment.cancelled': 'cancellation',
  'appointment.reminder_due': 'reminder'
} as const;

const Heard = v.object({
  event: v.picklist(['appointment.booked', 'appointment.moved', 'appointment.cancelled', 'appointment.reminder_due']),
  id: v.string(),
  sequence: v.number()
});

/** Sends what a booker is told of an appointment, soon after it happened; tries for a day when the mail server is away. */
export const sendBookingMessagesJob: Job = {
  name: 'send-booking-messages',
  hears: Object.keys(kinds),
  retryLimit: 100,
  once: ({ event, id, sequence }) => `${event}:${id}:${sequence}`,
  async run(call, ids) {
    const { event, id, sequence } = v.parse(Heard, ids);
    // First of all: a calendar that stands open somewhere shows what has happened, whether a message can go or not.
    await call.system.live.tell(call.actor.organisation);
    await deliver(call, { id, sequence, kind: kinds[event] });
  }
};
