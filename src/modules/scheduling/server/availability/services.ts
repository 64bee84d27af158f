import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import type { HoursRefusal } from '../../availability/refusals.ts';
import { ServiceForm, serviceSlug, serviceStatusAfter } from '../../availability/services.ts';
import { timesOf } from '../../free-times/offer.ts';
import { readSupply, wholeHorizon } from '../booking/supply.ts';
import { query, useCase } from '../rights.ts';
import { hostsAt } from '../store/availability/hosts-in-reach.ts';
import { asIf, everyService, insertService, serviceById, setServiceStatus, updateService } from '../store/availability/services.ts';
import { everyRoom } from '../store/hosts.ts';
import { termsById } from '../store/services.ts';

/** All services of the school, whatever their status. */
export const listServices = query({
  action: 'service.list',
  input: v.object({}),
  run: ({ db, language }) => everyService(db, language)
});

/** A service as its form holds it, null for a new one; and the hosts who may hold it. */
export const readService = query({
  action: 'service.read',
  input: v.object({ id: v.union([v.literal('new'), v.pipe(v.string(), v.uuid())]) }),
  async run({ db }, { id }) {
    const [kept, hosts] = await Promise.all([id === 'new' ? null : serviceById(db, id), hostsAt(db, null)]);
    return kept === undefined ? refuse('not_found') : { kept, hosts: hosts.map(({ id: host, name }) => ({ id: host, name })) };
  }
});

type Form = v.InferOutput<typeof ServiceForm>;

const refusals = {
  services_organisation_id_slug_key: 'service_name_taken',
  service_hosts_organisation_id_host_id_fkey: 'host_gone'
} satisfies Record<string, HoursRefusal>;

/** Writes a service as its form says. Null: there is none, or somebody else has saved since. */
async function write({ db, actor, now }: Act, { id: given, version, values }: Form): Promise<string | 'not_found' | 'changed_meanwhile'> {
  if (given === null) {
    const id = newTimedId(now);
    await insertService(db, actor.organisation, id, serviceSlug(values.texts[0]?.name ?? ''), values);
    return id;
  }
  if (!(await serviceById(db, given))) return 'not_found';
  return (await updateService(db, actor.organisation, given, version, values)) ? given : 'changed_meanwhile';
}

/**
 * What bookers would see if a form were saved and the service published: the times are listed by the very functions that list them for bookers, on the
 * service as it would be, and all of that is taken back.
 */
export const previewService = useCase({
  action: 'service.preview',
  input: ServiceForm,
  refusals,
  async run(act, form) {
    const seen = await asIf(act.db, async () => {
      const id = await write(act, form);
      if (id === 'not_found' || id === 'changed_meanwhile') return id;
      const terms = await termsById(act.db, id);
      const window = wholeHorizon({ terms }, act.now);
      // Students mostly come without a name, and the day's share for these counts then.
      const [{ hosts, campuses, supplies }, rooms] = await Promise.all([
        readSupply(act.db, id, window, { unverified: form.values.audience !== 'staff' }),
        everyRoom(act.db, {})
      ]);
      const times = supplies.flatMap((host) => timesOf(terms, host, window, act.now)).sort((a, b) => a.start - b.start);
      return { service: { id }, hosts, campuses, rooms, times };
    });
    return seen === 'not_found' || seen === 'changed_meanwhile' ? refuse<HoursRefusal>(seen) : seen;
  }
});

/** Writes a service; a new one is a draft until it is published. What is booked keeps its length and its buffers. */
export const saveService = useCase({
  action: 'service.save',
  input: ServiceForm,
  refusals,
  async run(act, form) {
    const id = await write(act, form);
    return id === 'not_found' || id === 'changed_meanwhile' ? refuse<HoursRefusal>(id) : { id };
  },
  auditObject: ({ id }) => id
});

/** Publishes, pauses or retires a service. One without a host has nothing to offer and is not published. */
export const setService = useCase({
  action: 'service.set_status',
  input: v.object({ id: v.pipe(v.string(), v.uuid()), act: v.picklist(['publish', 'pause', 'retire']) }),
  async run({ db }, { id, act: asked }) {
    const kept = await serviceById(db, id);
    if (!kept) return refuse('not_found');
    const next = serviceStatusAfter(kept.status, asked);
    if (!next) return refuse<HoursRefusal>('changed_meanwhile');
    if (asked === 'publish' && kept.values.hosts.length === 0) return refuse<HoursRefusal>('hosts_needed');
    if (!(await setServiceStatus(db, id, kept.status, next))) return refuse<HoursRefusal>('changed_meanwhile');
    return { id, status: next };
  },
  auditObject: (value) => value.id
});
