import type { Job } from '#platform/jobs/queue.ts';
import { remindOfAppointmentsJob } from './remind-of-appointments.ts';
import { sendBookingMessagesJob } from './send-booking-messages.ts';

/** What scheduling does by itself. */
export const schedulingMessageJobs: readonly Job[] = [sendBookingMessagesJob, remindOfAppointmentsJob];
