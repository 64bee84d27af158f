import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { vtimezone } from './vtimezone.ts';

/** One meeting for one recipient's calendar. */
export interface CalendarMeeting {
  /** The same over the meeting's whole life: by it a calendar knows what is changed or off. */
  uid: string;
  /** Raised with each change, so that an older message that comes late changes nothing. */
  sequence: number;
  /** PUBLISH is a file that somebody takes for an own calendar; the two others are sent to an attendee (RFC 5546). */
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** Instants, ms since the epoch. */
  start: number;
  end: number;
  /** IANA name of the zone whose clocks the meeting follows. */
  zone: string;
  title: string;
  location: string;
  description?: string;
  url?: string;
  organiser: { name: string; address: string };
  /** None in a published file. */
  attendee?: string;
  /** When this was written, ms since the epoch. */
  stamp: number;
}

/** The meeting as iCalendar (RFC 5545) in an iTIP message (RFC 5546), with the zone's own rules in it. */
export function meetingCalendar(meeting: CalendarMeeting): string {
  const at = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(meeting.zone);
  const { year } = at(meeting.start);
  const calendar = ical({
    prodId: { company: 'Rinnalla', product: 'Rinnalla', language: 'FI' },
    method: ICalCalendarMethod[meeting.method],
    // Without a name here, or the library writes DTSTAMP in local time, which RFC 5545 (3.8.7.2) forbids; the event names its zone.
    timezone: { name: null, generator: (zone) => vtimezone(zone, year) }
  });
  calendar.createEvent({
    id: meeting.uid,
    sequence: meeting.sequence,
    stamp: new Date(meeting.stamp),
    start: at(meeting.start),
    end: at(meeting.end),
    timezone: meeting.zone,
    summary: meeting.title,
    location: meeting.location,
    ...(meeting.description ? { description: meeting.description } : {}),
    ...(meeting.url ? { url: meeting.url } : {}),
    status: meeting.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(meeting.attendee
      ? {
          organizer: { name: meeting.organiser.name, email: meeting.organiser.address },
          attendees: [{ email: meeting.attendee, status: ICalAttendeeStatus.ACCEPTED, role: ICalAttendeeRole.REQ, rsvp: false }]
        }
      : {})
  });
  return calendar.toString();
}

/** One time of a feed. */
type FeedTime = Pick<CalendarMeeting, 'uid' | 'sequence' | 'start' | 'end' | 'title' | 'location' | 'stamp'>;

/** How often a calendar may look again, in seconds. */
const lookAgain = 15 * 60;

/** Times as a calendar that others follow (RFC 5545, and RFC 7986 for how often to look): instants in UTC, so that no zone's rules need be in it. */
export function calendarFeed(times: readonly FeedTime[]): string {
  const calendar = ical({
    prodId: { company: 'Rinnalla', product: 'Rinnalla', language: 'FI' },
    method: ICalCalendarMethod.PUBLISH,
    name: 'Rinnalla',
    ttl: lookAgain
  });
  for (const { uid, sequence, stamp, start, end, title, location } of times) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(stamp),
      start: new Date(start),
      end: new Date(end),
      summary: title,
      ...(location ? { location } : {}),
      status: ICalEventStatus.CONFIRMED
    });
  }
  return calendar.toString();
}
