import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { changed } from '../../../availability/change.ts';
import { hitBy } from '../../../availability/outside.ts';
import type { HoursRefusal } from '../../../availability/refusals.ts';
import { TemplateId } from '../../../availability/templates/forms.ts';
import { query, useCase } from '../../rights.ts';
import { pushById } from '../../store/availability/pushes.ts';
import { replaceHours } from '../../store/availability/write-host-hours.ts';
import { sessionsHit, standsOf } from '../host.ts';
import { isInReach } from '../reach.ts';

/** A giving of a template with each host as it stands, and as it would be without it. */
async function tried(act: Act, id: string) {
  const push = await pushById(act.db, id);
  if (!push || !isInReach(act, push.campusId)) return refuse('not_found');
  const stands = await standsOf(
    act,
    push.hosts.map((host) => ({ id: host.id, own: false }))
  );
  const each = push.hosts.flatMap((host) => {
    const stand = stands.get(host.id);
    return stand ? [{ ...host, stand, after: changed(stand.hours, { kind: 'push_gone', push: id }, () => '') }] : [];
  });
  return { push, each };
}

/** What came of giving a template to hosts: who has it still, what is booked outside their hours, and what taking it back would hit. */
export const readPush = query({
  action: 'template.read_push',
  input: TemplateId,
  async run(act, { id }) {
    const result = await tried(act, id);
    if (!('each' in result)) return result;
    const { push, each } = result;
    return {
      id,
      name: push.name,
      campus: push.campus,
      dates: push.dates,
      isPast: (push.dates.at(-1)?.to ?? '') < dateIn(act.now, houseZone),
      hosts: each.map(({ id: host, name, has, stand, after }) => {
        const outside = stand.outside(stand.hours);
        const sessions = stand.sessionsOutside(stand.hours);
        return {
          id: host,
          name,
          has,
          outside: outside.length + sessions.length,
          hit: hitBy(outside, stand.outside(after)).hit,
          sessions: sessionsHit(stand, after)
        };
      })
    };
  }
});

/** Takes a template back from all hosts who have it still, in one act: each has again what counted before. Bookings stay as they are, and each host is told. */
export const takeBackPush = useCase({
  action: 'template.take_back',
  input: TemplateId,
  refusals: { host_schedule_dates_apart: 'changed_meanwhile' } satisfies Record<string, HoursRefusal>,
  async run(act, { id }) {
    const { db, actor, now } = act;
    const result = await tried(act, id);
    if (!('each' in result)) return result;
    const having = result.each.filter(({ has }) => has);
    if (having.length === 0) return refuse<HoursRefusal>('undo_over');
    const written = having.map(({ id: host, stand, after }) => ({ host, before: stand.hours, after, version: stand.version }));
    if (!(await replaceHours(db, actor.organisation, written, now))) return refuse<HoursRefusal>('changed_meanwhile');
    for (const host of having) act.settle(act.say('hours.taken_back', { id, host: host.id }));
    act.settle(act.say('times.freed', {}));
    return { id, hosts: having.length };
  },
  auditObject: (_, { id }) => id
});
