import { join } from '#modules/scheduling/server/index.ts';
import { insertOffer } from '#modules/scheduling/server/store/waiting/offers.ts';
import { takeHold } from '#modules/scheduling/server/store/holds.ts';
import { newRandomId } from '#platform/ids.ts';
import type { AnyRole, Side } from '../world.ts';
import { coordinator, everyone, system, withoutObject, type Builder, type Try } from './builder.ts';

/** Ends a person's waits, since a person waits once for a service; of nobody, all of the school's. */
async function letGo(side: Side, person: string | null): Promise<void> {
  await side.ground.system.database.act({ organisation: side.organisation, person: null }, (db) => {
    const ended = db
      .updateTable('waiting')
      .set({ state: 'closed', closed_as: 'left', closed_hour: new Date(0) })
      .where('state', '<>', 'closed');
    return (person === null ? ended : ended.where('person_id', '=', person)).execute();
  });
}

/** For a place where nobody can be met: a running house would offer it the very times that the tests book. */
const wish = (side: Side) => ({
  service: side.service,
  campuses: [side.elsewhere.campus],
  modalities: ['campus' as const],
  weeks: '8' as const
});

/** A wait of the actor's: by name, or for a visitor (and for a job) under a nickname. */
export async function aWait(side: Side, role: AnyRole): Promise<string> {
  const call = side.call(role === 'system' ? 'visitor' : role);
  if (call.actor.person) await letGo(side, call.actor.person);
  // A few in each past hour: an account may join only so many times in one.
  const joined = await join({ ...call, now: call.now - (waits++ % 400) * 3_600_000 }, { ...wish(side), key: newRandomId() });
  if (!joined.ok) throw new Error(`the tests could not wait: ${joined.refusal.code}`);
  return joined.value.id;
}
let waits = 0;

/** Somebody else's: a student's for all but students, whose is the coordinator's. */
const othersRole = (role: AnyRole): AnyRole => (role === 'student' ? 'coordinator' : 'student');
const keyOf = (role: AnyRole, id: string) => (role === 'visitor' ? { keys: [id] } : {});

/** What stands offered in a wait, past the queue: a free time, or one that is none. */
export async function anOffer(side: Side, waiting: string, isFree = false): Promise<string> {
  const id = newRandomId();
  const start = isFree ? Number((await side.freeTime()).split('~').at(-1)) : Date.parse('2038-01-01T00:00:00Z') + waits++ * 3_600_000;
  const { organisation, host, campus, service } = side;
  await side.ground.system.database.act({ organisation, person: null }, async (db) => {
    // One stands at a time: what was offered before is answered.
    await db
      .updateTable('waiting_offers')
      .set({ outcome: 'declined' })
      .where('waiting_id', '=', waiting)
      .where('outcome', 'is', null)
      .execute();
    const period = { start, end: start + 1_800_000 };
    await takeHold(db, { organisation, resource: host, holder: id, ...period, before: 0, after: 0 }, 'offer', 3600);
    await insertOffer(db, { organisation, id, waiting, service, host, campus, modality: 'campus', ...period, until: start - 1000 });
  });
  return id;
}

const onWait = (
  more: (side: Side, id: string, isOwn: boolean) => Promise<Record<string, unknown>> = async () => ({}),
  form: Record<string, unknown> = {}
): Pick<Builder, 'own' | 'others' | 'nobodys'> => {
  const tried = async (side: Side, role: AnyRole, whose: AnyRole): Promise<Try> => {
    const id = await aWait(side, whose);
    return {
      input: { id, ...form, ...(await more(side, id, role === whose && role !== 'system')) },
      changes: role === whose ? keyOf(role, id) : {}
    };
  };
  return {
    own: (side, role) => tried(side, role, role),
    others: (side, role) => tried(side, role, othersRole(role)),
    nobodys: async () => ({ input: { id: newRandomId(), offer: newRandomId(), ...form } })
  };
};

/** For the system nothing is somebody else's. */
const message = (more: Record<string, unknown> = {}): Builder => ({
  may: system,
  own: async (side) => ({ input: { what: 'end', id: await aWait(side, 'visitor'), ...more } }),
  nobodys: async () => ({ input: { what: 'end', id: newRandomId(), ...more } })
});

/** How the sweep calls the waiting list. */
export const waitingInputs: Record<string, Builder> = {
  'waiting.join': {
    may: everyone('organisation'),
    async own(side, role) {
      const { person } = side.actor(role);
      if (person) await letGo(side, person);
      return { input: { ...wish(side), key: newRandomId() } };
    },
    nobodys: async () => ({ input: { service: newRandomId(), key: newRandomId() } })
  },
  'waiting.read': { may: everyone('own'), ...onWait() },
  'waiting.list_own': {
    may: everyone('own'),
    async own(side, role) {
      const id = await aWait(side, role);
      return { input: {}, changes: keyOf(role, id) };
    }
  },
  'waiting.accept': {
    may: everyone('own'),
    ...onWait(async (side, id, isOwn) => ({ offer: await anOffer(side, id, isOwn) }))
  },
  'waiting.decline': { may: everyone('own'), ...onWait(async (side, id) => ({ offer: await anOffer(side, id) })) },
  'waiting.set': { may: everyone('own'), ...onWait(undefined, { act: 'pause' }) },
  'waiting.count': withoutObject(coordinator),
  'waiting.end_run_out': withoutObject(system),
  'waiting.offer_next': {
    may: system,
    async own(side) {
      // Nobody waits: what is offered would be taken from the times that the tests book.
      await letGo(side, null);
      return { input: { service: side.service } };
    },
    nobodys: async () => ({ input: { service: newRandomId() } })
  },
  'waiting.release_freed': { may: system, own: async () => ({ input: { freed: [newRandomId()] } }) },
  'waiting.prepare_message': message(),
  'waiting.note_message': message({ outcome: 'sent' }),
  'waiting.delete_old': withoutObject(system)
};
