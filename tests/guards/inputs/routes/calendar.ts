import { hasStaffPages, roles } from '#modules/people/index.ts';
import type { Row } from '../../routes.ts';
import type { AnyRole, Side } from '../../world.ts';
import { aBookingElsewhere, aFeed, anInvitation } from '../calendar.ts';

const hosts = ['professional', 'tutor'] as const satisfies readonly AnyRole[];
const besideStudents = ['professional', 'instructor'] as const satisfies readonly AnyRole[];
const browsing: readonly AnyRole[] = ['visitor', ...roles];

/** Hosts get it; to others who have staff pages it is not there, and the rest go to the door. */
const forHosts: Row['get'] = Object.fromEntries(
  browsing.map((role) => [role, hosts.some((host) => host === role) ? 200 : hasStaffPages([role]) ? 404 : '303 /sign-in?next='])
);

const givers = [...hosts, 'coordinator'] as const;
const forCoordinators: Row['get'] = Object.fromEntries(
  browsing.map((role) => [role, role === 'coordinator' ? 200 : hasStaffPages([role]) ? 404 : '303 /sign-in?next='])
);

/** A visitor's booking with the host that the role is; for others, with the professional. */
const booked = async (side: Side, role: AnyRole) =>
  (await side.booked(side.actor('visitor'), role === 'tutor' ? side.tutorHost : side.host)).id;

/** One that is another's to give: another host's, and for a coordinator one of another campus. */
const othersBooked = (side: Side, role: AnyRole) =>
  role === 'coordinator' ? aBookingElsewhere(side) : booked(side, role === 'tutor' ? 'professional' : 'tutor');

/** The pages and forms of the hosts' calendar. */
export function calendarRoutes(
  built: (action: string) => (side: Side, role: AnyRole) => Promise<Record<string, string | string[]>>
): Readonly<Record<string, Row>> {
  return {
    '/week': {
      at: async () => ({ path: '/week' }),
      get: forHosts,
      forms: {
        // The time has not begun: the honest way is `mark.test.ts`'s.
        mark: { may: hosts, done: 409, form: built('appointment.mark') },
        cancel: { may: hosts, form: built('appointment.cancel_by_host') },
        move: { may: hosts, form: built('appointment.move_by_host') },
        addBlock: { may: hosts, namesNothing: true, form: built('block.add') },
        moveBlock: { may: hosts, form: built('block.move') },
        removeBlock: { may: hosts, form: built('block.remove') }
      }
    },
    '/week/day-off': {
      at: async () => ({ path: '/week/day-off?date=2027-12-01' }),
      get: forHosts,
      forms: { default: { may: hosts, namesNothing: true, form: built('day.cancel') } }
    },
    '/week/move/[id]': {
      at: async (side, role) => ({ path: `/week/move/${await booked(side, role)}` }),
      othersAt: async (side, role) => `/week/move/${await othersBooked(side, role)}`,
      get: forHosts,
      forms: {
        move: { may: hosts, form: built('appointment.move_by_host') },
        // A coordinator, whose page this is not, may give what is booked at their campuses: the page of that is the next one.
        handOver: { may: givers, form: built('appointment.hand_over') }
      }
    },
    '/hours/hand-over': { at: async () => ({ path: '/hours/hand-over' }), get: forCoordinators },
    '/hours/hand-over/[id]': {
      at: async (side, role) => ({ path: `/hours/hand-over/${await booked(side, role)}` }),
      othersAt: async (side, role) => `/hours/hand-over/${await othersBooked(side, role)}`,
      get: forCoordinators,
      forms: { default: { may: givers, form: built('appointment.hand_over') } }
    },
    // Asked for as a page it is none; the line itself is `live.spec.ts`'s.
    '/week/live': {
      at: async () => ({ path: '/week/live' }),
      get: Object.fromEntries(browsing.map((role) => [role, 406]))
    },
    '/book-for': {
      at: async () => ({ path: '/book-for' }),
      get: Object.fromEntries(
        browsing.map((role) => [
          role,
          besideStudents.some((one) => one === role) ? 200 : hasStaffPages([role]) ? 404 : '303 /sign-in?next='
        ])
      ),
      forms: { default: { may: besideStudents, form: built('booking_for.book') } }
    },
    '/week/invitations': {
      at: async () => ({ path: '/week/invitations' }),
      get: forHosts,
      forms: {
        make: { may: hosts, done: 200, form: built('invitation.make') },
        revoke: { may: hosts, form: built('invitation.revoke') }
      }
    },
    '/i/[secret]': {
      at: async (side) => ({ path: `/i/${(await anInvitation(side, 'professional')).secret}` }),
      get: Object.fromEntries(browsing.map((role) => [role, '303 /book?'])),
      // Whoever opens an old link finds the times all the same.
      nowhere: '303 /book?invited=gone'
    },
    '/week/turns': { at: async () => ({ path: '/week/turns' }), get: forHosts },
    '/week/feed': {
      at: async () => ({ path: '/week/feed' }),
      get: forHosts,
      forms: {
        make: { may: hosts, done: 200, namesNothing: true, form: async () => ({}) },
        revoke: { may: hosts, namesNothing: true, form: async () => ({}) }
      }
    },
    '/api/calendar/[secret].ics': {
      at: async (side) => ({ path: `/api/calendar/${await aFeed(side, 'professional')}.ics` }),
      get: Object.fromEntries(browsing.map((role) => [role, 200]))
    },
    '/week/add': {
      at: async () => ({ path: '/week/add' }),
      get: forHosts,
      forms: { default: { may: hosts, namesNothing: true, form: built('block.add') } }
    }
  };
}
