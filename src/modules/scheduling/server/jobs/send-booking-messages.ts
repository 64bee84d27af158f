import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { deliver } from '../booking-messages/deliver.ts';

/** Which message an event asks for; null: none. */
const kinds = {
  'appointment.booked': 'confirmation',
  'appointment.moved': 'change',
  'appointment.cancelled': 'cancellation',
  'appointment.reminder_due': 'reminder',
  // An open calendar shows it; nobody is written to.
  'appointment.told_absence': null
} as const;

const Heard = v.object({
  event: v.picklist([
    'appointment.booked',
    'appointment.moved',
    'appointment.cancelled',
    'appointment.reminder_due',
    'appointment.told_absence'
  ]),
  id: v.string(),
  sequence: v.number(),
  /** Of a reminder: how many hours before the meeting it belongs to. */
  hours: v.optional(v.number(), 0)
});

/** Sends what a booker is told of an appointment, soon after it happened; tries for a day when the mail server is away. */
export const sendBookingMessagesJob: Job = {
  name: 'send-booking-messages',
  hears: Object.keys(kinds),
  retryLimit: 100,
  once: ({ event, id, sequence, hours = 0 }) => `${event}:${id}:${sequence}:${hours}`,
  async run(call, ids) {
    const { event, id, sequence, hours } = v.parse(Heard, ids);
    // First of all: a calendar that stands open somewhere shows what has happened, whether a message can go or not.
    await call.system.live.tell(call.actor.organisation);
    const kind = kinds[event];
    if (kind) await deliver(call, { id, sequence, hours, kind });
  }
};
