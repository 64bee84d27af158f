import * as v from 'valibot';
import { studentInReach, studentsInReach } from '#modules/people/server/index.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import { BookForForm } from '../../forms.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { query, useCase } from '../rights.ts';
import { lockHost } from '../store/hosts.ts';
import { publishedServices } from '../store/services.ts';
import { offered, readDayAround } from './book.ts';
import { nearestTimes } from './nearest-times.ts';
import { settleBooking } from './settle-booking.ts';

/** So many students a search gives; who types more of a name finds the others. */
const mostFound = 10;
/** What staff book for somebody is what students may book. */
const audience = ['students'] as const;

/** Students within the actor's reach by the beginning of a name, and the one who was chosen. Whoever looks leaves an audit line. */
export const findToBookFor = query({
  action: 'booking_for.find',
  input: v.object({
    q: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(60)),
    who: v.optional(v.union([v.literal('nickname'), v.pipe(v.string(), v.uuid())]))
  }),
  async run({ db, scope, now }, { q, who }) {
    const today = dateIn(now, houseZone);
    const [found, chosen] = await Promise.all([
      studentsInReach(db, scope, today, q, mostFound),
      who && who !== 'nickname' ? studentInReach(db, scope, today, who) : null
    ]);
    if (who && who !== 'nickname' && !chosen) return refuse('not_found');
    return { found, who: chosen ? { id: chosen.id, name: `${chosen.givenName} ${chosen.familyName}` } : null };
  },
  auditObject: (value) => value.who?.id ?? null
});

/**
 * Books for a student who stands beside: by their own name, when they are within the actor's reach, or under a nickname, of which nothing leads to them. The limits of
 * those who book for themselves do not count here. Whose turn a time was is not asked: two people have chosen it together.
 */
export const bookFor = useCase({
  action: 'booking_for.book',
  input: BookForForm,
  refusals: { claims_core_free: 'slot_taken', claims_gap_free: 'slot_taken', appointments_idempotent: 'slot_taken' } satisfies Record<
    string,
    SchedulingRefusal
  >,
  limits: [{ name: 'book-for', by: 'account', max: 60, minutes: 60 }],
  async run(act, { time, who, nickname, phone, key }) {
    const { db, scope, now } = act;
    const [student, locked, [service], supply] = await Promise.all([
      who === 'nickname' ? null : studentInReach(db, scope, dateIn(now, houseZone), who),
      lockHost(db, time.host),
      publishedServices(db, audience, act.language, time.service),
      readDayAround(act, time, null)
    ]);
    if (who !== 'nickname' && !student) return refuse('not_found');
    if (time.modality === 'phone' && !phone) return refuse<SchedulingRefusal>('phone_needed');
    if (!service || !locked || !offered(service, supply, time, now)) return refuse<SchedulingRefusal>('slot_gone');
    const { id } = settleBooking(act, service, time, {
      person: student?.id ?? null,
      nickname: student ? null : (nickname ?? null),
      language: student?.language ?? act.language,
      email: undefined,
      phone,
      needs: [],
      key,
      // The page's script holds the time for the browser of who stands beside.
      holds: act.holder
    });
    return { id, named: student !== null };
  },
  auditObject: ({ id }) => id,
  afterRefusal: async (act, { time }, code) => ({
    nearest:
      code === 'slot_taken' || code === 'slot_gone'
        ? await nearestTimes(act, time, 3, null, { audiences: audience, unverified: false })
        : []
  })
});
