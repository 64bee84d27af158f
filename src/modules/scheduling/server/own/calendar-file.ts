import { meetingCalendar } from '#platform/documents/icalendar.ts';
import type { Call } from '#platform/use-case/index.ts';
import { isIn } from '../../appointment-state.ts';
import { calendarUid } from '../calendar-uid.ts';
import type { ShownAppointment } from './read-appointment.ts';

/** An appointment as a calendar file for its booker's own calendar, under the same UID as the messages about it. `title` and place are neutral. */
export function calendarFileOf({ system, actor, now }: Call, appointment: ShownAppointment, title: string): string {
  return meetingCalendar({
    uid: calendarUid(system, actor.organisation, appointment.id),
    sequence: appointment.sequence,
    // A meeting that is off takes itself out of the calendar that it was put into.
    method: isIn(appointment.state, 'calledOff') ? 'CANCEL' : 'PUBLISH',
    start: appointment.start,
    end: appointment.end,
    zone: appointment.zone,
    title,
    location: appointment.modality === 'campus' ? [appointment.campus, appointment.room].filter(Boolean).join(', ') : '',
    ...(appointment.video ? { url: appointment.video, description: appointment.video } : {}),
    organiser: system.mail.from,
    stamp: now
  });
}
