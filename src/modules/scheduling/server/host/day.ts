import * as v from 'valibot';
import { addDays, isDate } from '#platform/time/date.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import type { HostDay } from '../../host-day.ts';
import { needsAmong } from '../../practical-needs.ts';
import { reachedBy } from '../booking-messages/ways.ts';
import { query } from '../rights.ts';
import { appointmentsOfHost, type HostRow } from '../store/day.ts';
import { hostOfPerson } from '../store/hosts.ts';

/** A name as the host's list shows it: given name and the family name's first letter, as one says it in a corridor. */
function shortName({ givenName, familyName }: HostRow): string | null {
  return givenName ? `${givenName} ${familyName?.slice(0, 1) ?? ''}.` : null;
}

/** A host's own appointments of some days from `date` on. Telephone numbers are opened for the host only. Leaves an audit line. */
export const readDay = query({
  action: 'day.read',
  input: v.object({
    date: v.optional(v.pipe(v.string(), v.check(isDate))),
    days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)), 7)
  }),
  async run({ db, scope, now, secrets, actor, canSendMail, channels }, { date, days }) {
    const host = scope.own ? await hostOfPerson(db, scope.own) : null;
    if (!host || !actor.person) return refuse('not_found');
    const reached = reachedBy(channels);
    const zone = 'Europe/Helsinki';
    const today = dateIn(now, zone);
    const first = date ?? today;
    const window = { start: new Date(dayBounds(first, zone).start), end: new Date(dayBounds(addDays(first, days - 1), zone).end) };
    const rows = await appointmentsOfHost(db, host.id, window);
    return {
      host,
      today,
      first,
      appointments: rows.map((row) => ({
        id: row.id,
        date: dateIn(row.startsAt.getTime(), row.zone),
        start: row.startsAt.getTime(),
        end: row.endsAt.getTime(),
        zone: row.zone,
        state: row.state,
        modality: row.modality,
        campus: row.campusName,
        room: row.room ?? '',
        who: row.nickname ?? shortName(row),
        byNickname: row.nickname !== null,
        language: row.language,
        phone: row.contactPhone ? secrets.open('contact-phone', row.id, row.contactPhone) : null,
        /** Whether a message can reach them; without an address, or where no mail leaves, only the link tells. */
        canBeTold:
          (canSendMail && reached.email && (row.contactEmail !== null || row.personEmail !== null)) ||
          (reached.phone && row.contactPhone !== null),
        needs: needsAmong(row.needs),
        cancelledBy: row.cancelledBy,
        video: row.modality === 'video' ? (row.hostVideo ?? row.serviceVideo) : null
      }))
    } satisfies HostDay;
  },
  auditObject: () => null
});
