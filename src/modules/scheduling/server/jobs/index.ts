import type { Job } from '#platform/jobs/queue.ts';
import { deleteAvailabilitySamplesJob } from './availability/delete-availability-samples-36-months-after.ts';
import { deleteInvitationsJob } from './availability/delete-invitations-30-days-after.ts';
import { deleteTurnsJob } from './availability/delete-turns-90-days-after.ts';
import { tellHostsOfHoursJob } from './availability/tell-hosts-of-hours.ts';
import { lookAtFreeTimesJob } from './availability/look-at-free-times-each-school-day.ts';
import { cutPersonJob } from './cut-person-from-appointment-30-days-after.ts';
import { deleteBlocksJob } from './delete-blocks-12-months-after.ts';
import { deletePastAbsencesJob } from './delete-absences-30-days-after.ts';
import { deleteClaimsJob } from './delete-claims-30-days-after.ts';
import { deleteWaitingJob } from './booking/delete-waiting-7-days-after.ts';
import { offerFreedTimesJob } from './booking/offer-freed-times.ts';
import { sendWaitingMessagesJob } from './booking/send-waiting-messages.ts';
import { deleteHoldsJob } from './booking/delete-holds-when-ended.ts';
import { deletePastHoursJob } from './delete-hours-of-dates-12-months-after.ts';
import { deleteMessageDeliveriesJob } from './delete-message-deliveries-30-days-after.ts';
import { forgetContactsJob } from './forget-contacts-7-days-after.ts';
import { deletePastSchoolDaysJob } from './delete-school-days-2-years-after.ts';
import { remindOfAppointmentsJob } from './remind-of-appointments.ts';
import { tellHostJob } from '../booking-messages/tell-host.ts';
import { sendBookingMessagesJob } from './send-booking-messages.ts';

/** What scheduling does by itself: its messages, and its deletions. */
export const schedulingMessageJobs: readonly Job[] = [
  sendBookingMessagesJob,
  tellHostJob,
  tellHostsOfHoursJob,
  remindOfAppointmentsJob,
  forgetContactsJob,
  cutPersonJob,
  deleteClaimsJob,
  deleteHoldsJob,
  offerFreedTimesJob,
  sendWaitingMessagesJob,
  deleteWaitingJob,
  deleteBlocksJob,
  deleteMessageDeliveriesJob,
  deletePastHoursJob,
  deletePastAbsencesJob,
  deletePastSchoolDaysJob,
  lookAtFreeTimesJob,
  deleteAvailabilitySamplesJob,
  deleteTurnsJob,
  deleteInvitationsJob
];
