import { everyone, type Role } from '#modules/people/index.ts';
import { withRights, type RightsTable } from '#platform/use-case/index.ts';

const hosts = { professional: 'own', tutor: 'own' } as const;
/** Who stands beside a student: for all of the places that their role was given for. */
const besideStudents = { professional: 'campus', instructor: 'group' } as const;
/** Hosts for themselves, coordinators for the hosts that work on their campuses. */
const planners = { ...hosts, coordinator: 'campus' } as const;
/** A coordinator of some campuses keeps the calendar of these, and of the school only who coordinates the whole of it. */
const calendarKeepers = { coordinator: 'campus', admin: 'organisation' } as const;
/** Templates of hours are of a campus, and given to the hosts who work there. */
const campusPlanners = { coordinator: 'campus' } as const;
/** What can be booked is one for the whole school, so each coordinator keeps all of it. */
const serviceKeepers = { coordinator: 'organisation' } as const;

/** What is held belongs to a browser, never to a person: who is signed in holds as a visitor does, or the audit would tell what was looked at. */
const holds = { 'time.hold': { visitor: 'organisation' }, 'time.release': { visitor: 'organisation' } } as const;

/** Waiting is for whoever may book. How many wait is told to who keeps the services, and of whom to nobody. */
const waiting = {
  'waiting.join': everyone('organisation'),
  'waiting.read': everyone('own'),
  'waiting.list_own': everyone('own'),
  'waiting.accept': everyone('own'),
  'waiting.decline': everyone('own'),
  'waiting.set': everyone('own'),
  'waiting.count': serviceKeepers
} as const;

/** Who may do what with times. `own`: the booker by name or by a key that the browser holds; for hosts: the host's own day. */
export const rights = {
  'times.list': everyone('organisation'),
  'appointment.book': everyone('organisation'),
  ...holds,
  ...waiting,
  'appointment.open_link': everyone('organisation'),
  'appointment.find': everyone('organisation'),
  'appointment.read': everyone('own'),
  'appointment.move': everyone('own'),
  'appointment.cancel': everyone('own'),
  'appointment.list_own': everyone('own'),
  'day.read': hosts,
  'week.read': hosts,
  'week.follow': hosts,
  'turns.read': hosts,
  'booking_for.find': besideStudents,
  'booking_for.book': besideStudents,
  'invitation.list': hosts,
  'invitation.make': hosts,
  'invitation.revoke': hosts,
  'invitation.open': everyone('organisation'),
  'appointment.mark': hosts,
  'appointment.cancel_by_host': hosts,
  'appointment.free_doubtful': hosts,
  'appointment.read_to_move': hosts,
  'appointment.move_by_host': hosts,
  'appointment.hand_over': planners,
  'appointment.list_to_hand_over': campusPlanners,
  'appointment.read_to_hand_over': campusPlanners,
  'day.read_to_cancel': hosts,
  'day.cancel': hosts,
  'feed.read': everyone('organisation'),
  'feed.read_own': hosts,
  'feed.make': hosts,
  'feed.revoke': hosts,
  'block.read_choices': hosts,
  'block.add': hosts,
  'block.move': hosts,
  'block.remove': hosts,
  'hours.read': planners,
  'hours.preview': planners,
  'hours.save': planners,
  'hours.undo': planners,
  'appointment.cancel_outside': planners,
  'template.list': campusPlanners,
  'template.read': campusPlanners,
  'template.save': campusPlanners,
  'template.save_day': campusPlanners,
  'template.remove': campusPlanners,
  'template.preview_push': campusPlanners,
  'template.push': campusPlanners,
  'template.read_push': campusPlanners,
  'template.take_back': campusPlanners,
  'school_year.read': calendarKeepers,
  'school_year.read_day': calendarKeepers,
  'school_year.preview': calendarKeepers,
  'school_year.save': calendarKeepers,
  'school_year.remove': calendarKeepers,
  'school_year.cancel_hit': calendarKeepers,
  'service.list': serviceKeepers,
  'service.read': serviceKeepers,
  'service.preview': serviceKeepers,
  'service.save': serviceKeepers,
  'service.set_status': serviceKeepers
} satisfies RightsTable<string, Role>;

export const { useCase, query } = withRights(rights);
