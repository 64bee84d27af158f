import { findByWords, readAppointment } from '#modules/scheduling/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { aPerson, inOrganisation } from '../../school.ts';
import type { AnyRole, Side } from '../world.ts';
import { everyone, hosts, system, withoutObject, type Builder, type Try } from './builder.ts';

/** A booking by the actor: by name, or for a visitor under a nickname with the key in the browser. */
async function ownBooking(side: Side, role: AnyRole) {
  const actor = role === 'system' ? side.actor('visitor') : side.actor(role);
  const booking = await side.booked(actor);
  return { ...booking, changes: role === 'visitor' ? { keys: [booking.id] } : {} };
}

/** Somebody else's booking: a student's for all but students, whose is the coordinator's. */
const othersBooking = (side: Side, role: AnyRole) => side.booked(side.actor(role === 'student' ? 'coordinator' : 'student'));

const onBooking = (
  more: (side: Side) => Promise<Record<string, unknown>> = async () => ({})
): Pick<Builder, 'own' | 'others' | 'nobodys'> => ({
  async own(side, role) {
    const { id, changes } = await ownBooking(side, role);
    return { input: { id, ...(await more(side)) }, changes };
  },
  others: async (side, role) => ({ input: { id: (await othersBooking(side, role)).id, ...(await more(side)) } }),
  nobodys: async (side) => ({ input: { id: newRandomId(), ...(await more(side)) } })
});

/** For acts of the whole organisation nothing is somebody else's. */
const onAnyBooking = (more: Record<string, unknown>): Pick<Builder, 'own' | 'nobodys'> => {
  const { own } = onBooking(async () => more);
  return { own, nobodys: async () => ({ input: { id: newRandomId(), ...more } }) };
};

const hostOf = (side: Side, role: AnyRole) => (role === 'tutor' ? side.tutorHost : side.host);

/** An act of a host on a booking at their own time, or at another host's. @param when the instant of the act from the booking's start */
const onDay = (
  more: Record<string, unknown>,
  when: (start: number) => number | null,
  form: (id: string) => Record<string, unknown> = (id) => ({ id })
): Pick<Builder, 'own' | 'others' | 'nobodys'> => {
  const tried = async (side: Side, host: string): Promise<Try> => {
    const { id, start } = await side.booked(side.actor('visitor'), host);
    const now = when(start);
    return { input: { ...form(id), ...more }, changes: now === null ? {} : { now } };
  };
  return {
    own: (side, role) => tried(side, hostOf(side, role)),
    others: (side, role) => tried(side, role === 'tutor' ? side.host : side.tutorHost),
    nobodys: async () => ({ input: { ...form(newRandomId()), ...more } })
  };
};

async function wordsOf(side: Side, role: AnyRole): Promise<string> {
  const { id } = await ownBooking(side, role);
  const read = await readAppointment(side.call('visitor', { keys: [id] }), { id });
  if (!read.ok) throw new Error('a booking could not be read');
  const words = read.value.words.join(' ');
  if (!(await findByWords(side.call('visitor'), { words })).ok) throw new Error('a booking’s words do not find it');
  return words;
}

/** A time that nobody offers. */
const noTime = `${[newRandomId(), newRandomId(), newRandomId()].join('~')}~campus~${Date.parse('2026-12-01T08:00:00Z')}`;
const besideStudents = { professional: 'campus', instructor: 'group' } as const;

/** A student of the first group: the school's own one may be somebody else by then, by what was done to them before. */
async function aStudentHere({ ground: { owner }, organisation, group }: Side): Promise<string> {
  const student = newRandomId();
  await inOrganisation(owner, organisation, async () => {
    await aPerson(owner, organisation, student, 'student', 'Vieressä', student.slice(0, 8));
    await owner.query('insert into group_memberships (organisation_id, group_id, person_id) values ($1, $2, $3)', [
      organisation,
      group,
      student
    ]);
  });
  return student;
}

/** How the sweep calls what `scheduling` owns. */
export const schedulingInputs: Record<string, Builder> = {
  'times.list': {
    may: everyone('organisation'),
    own: async (side) => ({ input: { service: side.service } }),
    nobodys: async () => ({ input: { service: newRandomId() } })
  },
  'appointment.book': {
    may: everyone('organisation'),
    own: async (side) => ({ input: { time: await side.freeTime(), key: newRandomId() } }),
    nobodys: async () => ({
      input: { time: noTime, key: newRandomId() }
    })
  },
  'time.hold': {
    may: { visitor: 'organisation' },
    // Free times are few: who may not hold one is not given one.
    own: async (side, role) => ({
      input: { time: role === 'visitor' ? await side.freeTime() : noTime },
      changes: { holder: newRandomId() }
    }),
    nobodys: async () => ({ input: { time: noTime }, changes: { holder: newRandomId() } })
  },
  // Letting go of what is not held is letting go: it asks whether there is such a time of nobody.
  'time.release': {
    may: { visitor: 'organisation' },
    own: async () => ({ input: { time: noTime }, changes: { holder: newRandomId() } })
  },
  'appointment.open_link': {
    may: everyone('organisation'),
    own: async (side, role) => ({ input: { secret: (await ownBooking(side, role)).link } }),
    nobodys: async () => ({ input: { secret: 'a'.repeat(24) } })
  },
  'appointment.find': {
    may: everyone('organisation'),
    own: async (side, role) => ({ input: { words: await wordsOf(side, role) } }),
    nobodys: async () => ({ input: { words: 'ei ole tällaisia sanoja' } })
  },
  'appointment.read': { may: everyone('own'), ...onBooking() },
  'appointment.move': { may: everyone('own'), ...onBooking(async (side) => ({ time: await side.freeTime() })) },
  'appointment.cancel': { may: everyone('own'), ...onBooking() },
  'appointment.list_own': {
    may: everyone('own'),
    async own(side, role) {
      return { input: {}, changes: (await ownBooking(side, role)).changes };
    }
  },
  'booking_for.find': {
    may: besideStudents,
    own: async (side) => ({ input: { q: '', who: await aStudentHere(side) } }),
    others: async (side) => ({ input: { q: '', who: side.elsewhere.person } }),
    nobodys: async () => ({ input: { q: '', who: newRandomId() } })
  },
  'booking_for.book': {
    may: besideStudents,
    own: async (side) => ({ input: { time: await side.freeTime(), who: await aStudentHere(side), key: newRandomId() } }),
    others: async (side) => ({ input: { time: await side.freeTime(), who: side.elsewhere.person, key: newRandomId() } }),
    nobodys: async (side) => ({ input: { time: await side.freeTime(), who: newRandomId(), key: newRandomId() } })
  },
  'day.read': withoutObject(hosts),
  'appointment.mark': { may: hosts, ...onDay({ mark: 'attend' }, (start) => start + 60_000) },
  'appointment.cancel_by_host': { may: hosts, ...onDay({ reason: 'host_ill' }, () => null) },
  'appointment.free_doubtful': {
    may: hosts,
    ...onDay(
      {},
      () => null,
      (id) => ({ ids: [id] })
    )
  },
  'message.prepare': { may: system, ...onAnyBooking({ kind: 'confirmation', sequence: 0 }) },
  'message.note_outcome': { may: system, ...onAnyBooking({ kind: 'reminder', sequence: 0, outcome: 'sent' }) },
  'message.prepare_to_host': { may: system, ...onAnyBooking({ sequence: 0 }) },
  'message.note_to_host': { may: system, ...onAnyBooking({ sequence: 0, outcome: 'sent' }) },
  'message.say_due_reminders': withoutObject(system),
  'appointment.forget_contacts': withoutObject(system),
  'appointment.cut_person': withoutObject(system),
  'availability.look': withoutObject(system),
  'availability.delete_old': withoutObject(system),
  'claim.delete_old': withoutObject(system),
  'hold.delete_ended': withoutObject(system),
  'message.delete_old_notes': withoutObject(system)
};
