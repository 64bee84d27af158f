import { hasStaffPages, isStaff, roles } from '#modules/people/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { inOrganisation } from '../school.ts';
import { hostOf, keptMail, untilQuiet, type Installation } from './installation.ts';
import { builders } from './inputs/every.ts';
import { availabilityRoutes } from './inputs/routes/availability.ts';
import { administrationRoutes } from './inputs/routes/administration.ts';
import { groupAfterRoutes } from './inputs/routes/group-after.ts';
import { groupSessionRoutes } from './inputs/routes/group-sessions.ts';
import { groupsRoutes } from './inputs/routes/groups.ts';
import { contactsRoutes } from './inputs/routes/contacts.ts';
import { calendarRoutes } from './inputs/routes/calendar.ts';
import { strangersUse } from './inputs/passkeys.ts';
import { passkeyRoutes } from './inputs/routes/passkeys.ts';
import { planRoutes } from './inputs/routes/plans.ts';
import { aProvider } from './inputs/sign-in.ts';
import { anOffer, aWait } from './inputs/waiting.ts';
import { everyRole, type AnyRole, type Side } from './world.ts';

/** What a role gets: the status, and where a redirect leads. */
export type Expected = number | `303 ${string}`;

/** Who gets what, and what the address names. A route without a row fails the sweep. */
export interface Row {
  /** The address for somebody with a role, about what is their own where the route names a thing; and the keys in their browser. */
  at(side: Side, role: AnyRole, house: Installation): Promise<{ path: string; keys?: string[] }>;
  /** The same about somebody else's thing. */
  othersAt?(side: Side, role: AnyRole): Promise<string>;
  get: Partial<Record<AnyRole, Expected>>;
  /** What is answered where the thing is not there, when that is neither 404 nor the door: the same as about what never was. */
  nowhere?: Expected;
  /** Forms by the name of their action (`default` has none in its address; `POST` is an endpoint). */
  forms?: Record<string, Form>;
}

export interface Form {
  may: readonly AnyRole[];
  /** What who may gets; 303 unless said otherwise. */
  done?: number;
  /** Names no thing: sent at the other school it is about that school's own. */
  namesNothing?: true;
  /** The form, for the row's address. */
  form(side: Side, role: AnyRole, at: string): Promise<Record<string, string | string[]>>;
}

export const browsing = everyRole.filter((role) => role !== 'system');
const staff = roles.filter((role) => isStaff([role]));
/** Who gets further than the staff's door. */
const inside = roles.filter((role) => hasStaffPages([role]));
const hosts = ['professional', 'tutor'] as const satisfies readonly AnyRole[];

const signedIn = browsing.filter((role) => role !== 'visitor');
const all = (expected: Expected): Row['get'] => Object.fromEntries(browsing.map((role) => [role, expected]));
const only = (roles: readonly AnyRole[], expected: Expected, others: Row['get']): Row['get'] => ({
  ...others,
  ...Object.fromEntries(roles.map((role) => [role, expected]))
});

const plain = (path: string, get: Row['get'] = all(200), forms?: Row['forms']): Row => ({
  at: async () => ({ path }),
  get,
  ...(forms ? { forms } : {})
});

/** The staff's pages: who has none goes to the door, and comes back from there; to the others a page that is not theirs is not there. */
const door: Row['get'] = { ...all('303 /sign-in?next='), ...Object.fromEntries(inside.map((role) => [role, 404])) };

/** A file: nobody is led to the door from it. */
const notThere: Row['get'] = all(404);

async function booking(side: Side, role: AnyRole) {
  const { id } = await side.booked(side.actor(role));
  return { id, keys: role === 'visitor' ? [id] : [] };
}

const ofBooking = (tail: string, expected: Expected, forms?: Row['forms']): Row => ({
  async at(side, role) {
    const { id, keys } = await booking(side, role);
    return { path: `/appointments/${id}${tail}`, keys };
  },
  othersAt: async (side, role) => `/appointments/${(await booking(side, role === 'student' ? 'coordinator' : 'student')).id}${tail}`,
  get: all(expected),
  ...(forms ? { forms } : {})
});

/** The form of a use case, made by its own builder: strings as a browser sends them. */
const built =
  (action: string) =>
  async (side: Side, role: AnyRole): Promise<Record<string, string | string[]>> => {
    const made = (await builders[action]?.own(side, role))?.input ?? {};
    const fields: Record<string, string | string[]> = {};
    for (const [name, value] of Object.entries(made)) {
      if (Array.isArray(value)) fields[`${name}[]`] = value.map(String);
      else fields[name] = String(value);
    }
    return fields;
  };

async function mailed(house: Installation): Promise<string> {
  const seen: number[] = [];
  // A day may have had its share of bookings without a name, and where two servers share the queue either may have sent it: then another is tried.
  for (let tries = 0; tries < 20; tries++) {
    const [kept] = keptMail(house, { withCalendar: true });
    if (kept) return kept;
    const form = { time: await house.here.freeTime(), key: newRandomId(), email: 'aino@example.fi' };
    const { status } = await house.ask(hostOf(house.here, house), '/book', { form });
    seen.push(status);
    if (status === 303) await untilQuiet(house);
  }
  const { rows } = await house.ground.admin.query<{ outcome: string }>('select outcome from message_deliveries');
  throw new Error(`no message was kept: answers ${seen.join(', ')}; noted ${rows.map(({ outcome }) => outcome).join(', ')}`);
}

/** Every route of the house by its folder under src/routes, groups left out. */
export const table: Readonly<Record<string, Row>> = {
  '/': plain('/', only(staff, '303 /today', all(200))),
  '/book': plain('/book', all(200), { default: { may: browsing, form: built('appointment.book') } }),
  // For a page's script: a page it is none.
  '/book/hold': plain('/book/hold', all(405), {
    POST: {
      may: browsing,
      done: 200,
      async form(side) {
        // Open forms hold a third of a day together at the most: what the roles before this one hold is let go of.
        await inOrganisation(side.ground.owner, side.organisation, () =>
          side.ground.owner.query('delete from claims where held_until is not null and organisation_id = $1', [side.organisation])
        );
        return { time: await side.freeTime() };
      }
    }
  }),
  '/appointments/find': plain('/appointments/find', all(200), { default: { may: browsing, form: built('appointment.find') } }),
  '/appointments/[id]': ofBooking('', 200),
  '/appointments/[id]/calendar.ics': ofBooking('/calendar.ics', 200),
  '/appointments/[id]/cancel': ofBooking('/cancel', 200, { default: { may: browsing, form: async () => ({}) } }),
  '/appointments/[id]/move': ofBooking('/move', 200, {
    default: { may: browsing, form: async (side) => ({ time: await side.freeTime() }) }
  }),
  '/waiting': plain('/waiting', all(200), { default: { may: browsing, form: built('waiting.join') } }),
  '/waiting/[id]': {
    async at(side, role) {
      const id = await aWait(side, role);
      return { path: `/waiting/${id}`, keys: role === 'visitor' ? [id] : [] };
    },
    // Under a nickname: by name a person waits once, and each wait of theirs would end the one before.
    othersAt: async (side) => `/waiting/${await aWait(side, 'visitor')}`,
    get: all(200),
    forms: {
      accept: { may: browsing, form: async (side, _, at) => ({ offer: await anOffer(side, at.split('/').at(-1) ?? '', true) }) },
      decline: { may: browsing, form: async (side, _, at) => ({ offer: await anOffer(side, at.split('/').at(-1) ?? '') }) },
      set: { may: browsing, form: async () => ({ act: 'pause' }) }
    }
  },
  '/t/[secret]': {
    at: async (side, role) => ({ path: `/t/${(await side.booked(side.actor(role))).link}` }),
    get: all('303 /appointments/')
  },
  '/today': plain('/today', only(inside, 200, door), {
    mark: { may: hosts, done: 409, form: built('appointment.mark') },
    cancel: { may: hosts, form: built('appointment.cancel_by_host') }
  }),
  '/today/doubtful': plain('/today/doubtful', only(hosts, 200, door), {
    default: { may: hosts, form: built('appointment.free_doubtful') }
  }),
  '/results/equal-access': plain('/results/equal-access', only(['coordinator'], 200, door)),
  '/results/group-support': plain('/results/group-support', only(['coordinator'], 200, door)),
  '/results/group-support/figures.csv': plain('/results/group-support/figures.csv', only(['coordinator'], 200, notThere)),
  '/results/group-support/figures.xlsx': plain('/results/group-support/figures.xlsx', only(['coordinator'], 200, notThere)),
  '/results/equal-access/figures.csv': plain('/results/equal-access/figures.csv', only(['coordinator'], 200, notThere)),
  '/results/equal-access/figures.xlsx': plain('/results/equal-access/figures.xlsx', only(['coordinator'], 200, notThere)),
  '/feedback-inbox': plain('/feedback-inbox', only(['coordinator'], 200, door), {
    default: { may: ['coordinator'], form: built('feedback.mark_answered') }
  }),
  '/help-now': plain('/help-now'),
  '/accessibility': plain('/accessibility'),
  '/privacy': plain('/privacy'),
  '/offline': plain('/offline'),
  '/feedback': plain('/feedback', all(200), { default: { may: browsing, form: built('feedback.send') } }),
  '/feedback/thanks': plain('/feedback/thanks'),
  '/own-data': plain(
    '/own-data',
    { ...all(200), visitor: '303 /sign-in?next=' },
    {
      end: { may: signedIn, form: built('session.end_one') },
      endOthers: { may: signedIn, form: async () => ({}) },
      change: {
        may: signedIn,
        namesNothing: true,
        form: async (side, role) => ({ act: 'details', ...(await built('person.change_own')(side, role)) })
      }
    }
  ),
  '/own-data/download': plain('/own-data/download', { ...all(200), visitor: '303 /sign-in?next=' }),
  ...administrationRoutes(built),
  ...calendarRoutes(built),
  ...availabilityRoutes(built),
  ...passkeyRoutes(built),
  ...groupAfterRoutes,
  ...groupSessionRoutes,
  ...groupsRoutes,
  ...planRoutes(),
  ...contactsRoutes,
  '/sign-in': plain('/sign-in', all(200), { default: { may: browsing, form: built('session.open_as_example') } }),
  '/sign-in/again': plain(
    '/sign-in/again',
    { ...all('303 /'), visitor: '303 /sign-in?next=' },
    {
      example: { may: signedIn, form: async () => ({}) },
      // It proves nothing; who has proved it lately is led on all the same.
      passkey: { may: signedIn, form: strangersUse },
      link: { may: signedIn, form: built('sign_in.ask_own_link') }
    }
  ),
  '/sign-in/link': {
    async at(side) {
      await built('sign_in.ask_link')(side, 'visitor');
      return { path: '/sign-in/link' };
    },
    get: all(200),
    forms: { default: { may: browsing, form: built('sign_in.ask_link') } }
  },
  '/sign-in/code': plain('/sign-in/code', all(200), { default: { may: browsing, form: built('session.open_by_code') } }),
  // A school that has been set up has no set-up any more; its honest way is `set-up.spec.ts`'s.
  '/set-up': plain('/set-up', all(404), {
    default: { may: ['admin'], done: 404, namesNothing: true, form: async () => ({ name: 'Koulu', host: 'koulu.fi', campuses: 'Yksi' }) }
  }),
  // A link of another browser than the one that asked is no link; its honest way is a journey's and `links.test.ts`'s.
  '/sign-in/link/open': plain('/sign-in/link/open', all(200), { default: { may: browsing, done: 409, form: async () => ({}) } }),
  '/settings/sign-in': plain(
    '/settings/sign-in',
    only(['admin'], 200, { ...door, tutor: 404, instructor: 404, professional: 404, coordinator: 404 }),
    {
      passkeys: { may: ['admin'], namesNothing: true, form: built('sign_in.set_passkeys') },
      links: { may: ['admin'], namesNothing: true, form: built('sign_in.set_links') },
      add: { may: ['admin'], namesNothing: true, form: built('sign_in.add_provider') }
    }
  ),
  '/settings/sign-in/[provider]': {
    at: async (side) => ({ path: `/settings/sign-in/${(await aProvider(side)).provider}` }),
    get: only(['admin'], 200, { ...door, tutor: 404, instructor: 404, professional: 404, coordinator: 404 }),
    forms: {
      save: { may: ['admin'], form: built('sign_in.save_provider') },
      remove: { may: ['admin'], form: async () => ({}) },
      try: { may: ['admin'], done: 200, form: built('sign_in.save_provider') }
    }
  },
  // There is no provider to go to here: the way there and back is `visit.test.ts`'s.
  '/sign-in/with': plain('/sign-in/with', all('303 /sign-in/refused')),
  '/sign-in/return': plain('/sign-in/return', all('303 /sign-in/refused')),
  '/sign-in/refused': plain('/sign-in/refused'),
  '/sign-out': plain('/sign-out', all(405), { POST: { may: browsing, form: async () => ({}) } }),
  '/example-mail': plain('/example-mail'),
  '/example-mail/[name]': { at: async (_, __, house) => ({ path: `/example-mail/${await mailed(house)}` }), get: all(200) },
  '/example-mail/[name]/calendar': {
    at: async (_, __, house) => ({ path: `/example-mail/${await mailed(house)}/calendar` }),
    get: all(200)
  },
  '/_design': plain('/_design'),
  '/speculation-rules.json': plain('/speculation-rules.json')
};
