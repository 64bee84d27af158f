import { hasStaffPages, roles } from '#modules/people/index.ts';
import type { Row } from '../routes.ts';
import type { AnyRole, Side } from '../world.ts';

const hosts = ['professional', 'tutor'] as const satisfies readonly AnyRole[];
const browsing: readonly AnyRole[] = ['visitor', ...roles];

/** Hosts get it; to others who have staff pages it is not there, and the rest go to the door. */
const forHosts: Row['get'] = Object.fromEntries(
  browsing.map((role) => [role, hosts.some((host) => host === role) ? 200 : hasStaffPages([role]) ? 404 : '303 /sign-in?next='])
);

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
        addBlock: { may: hosts, namesNothing: true, form: built('block.add') },
        moveBlock: { may: hosts, form: built('block.move') },
        removeBlock: { may: hosts, form: built('block.remove') }
      }
    },
    '/week/add': {
      at: async () => ({ path: '/week/add' }),
      get: forHosts,
      forms: { default: { may: hosts, namesNothing: true, form: built('block.add') } }
    }
  };
}
