import { newRandomId } from '#platform/ids.ts';
import type { Call, Reach } from '#platform/use-case/index.ts';
import { findByWords, readAppointment } from '#modules/scheduling/server/index.ts';
import { openSession, sendFeedback } from '#modules/people/server/index.ts';
import { inOrganisation } from '../school.ts';
import type { AnyRole, Side } from './world.ts';

/** One try: what is sent, and how the call differs from the actor's plain one. */
export interface Try {
  input: Record<string, unknown>;
  changes?: Partial<Call>;
}

/** How the sweep calls one act of the house. An act without an entry here fails the sweep. */
export interface Builder {
  /** Who may, and how far: the decision, written a second time on purpose, so that a row made wider by mistake is not taken for the rule. */
  may: Partial<Record<AnyRole, Reach>>;
  /** A valid input about what is the actor's own, or about anything of this side where the reach is wider. */
  own(side: Side, role: AnyRole): Promise<Try>;
  /** The same about what is somebody else's; absent where the act names no object. */
  others?(side: Side, role: AnyRole): Promise<Try>;
  /** The same about what never existed; absent where the act names no object. */
  nobodys?(side: Side): Promise<Try>;
}

const people = (reach: Reach) => ({
  student: reach,
  tutor: reach,
  instructor: reach,
  professional: reach,
  coordinator: reach,
  admin: reach
});
const everyone = (reach: Reach) => ({ visitor: reach, ...people(reach) });
const hosts = { professional: 'own', tutor: 'own' } as const;
const system = { system: 'organisation' } as const;
const coordinator = { coordinator: 'organisation' } as const;

const nothing = async (): Promise<Try> => ({ input: {} });
const withoutObject = (may: Builder['may']): Builder => ({ may, own: nothing });

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

async function feedbackId(side: Side): Promise<string> {
  const sent = await sendFeedback(side.call('visitor'), { topic: 'other', message: 'Hyvä sivu.', contact: '' });
  if (!sent.ok) throw new Error('feedback could not be sent');
  const { rows } = await inOrganisation(side.ground.owner, side.organisation, () =>
    side.ground.owner.query<{ id: string }>('select id from feedback where organisation_id = $1 limit 1', [side.organisation])
  );
  return rows[0]?.id ?? '';
}

const sessionOf = async (side: Side, role: AnyRole): Promise<Try> => {
  const person = side.actor(role).person ?? side.student;
  const { system: house } = side.ground;
  const token = await house.database.act({ organisation: side.organisation, person: null }, (db) =>
    openSession(db, side.organisation, person, house.clock())
  );
  return { input: { token } };
};

async function wordsOf(side: Side, role: AnyRole): Promise<string> {
  const { id } = await ownBooking(side, role);
  const read = await readAppointment(side.call('visitor', { keys: [id] }), { id });
  if (!read.ok) throw new Error('a booking could not be read');
  const words = read.value.words.join(' ');
  if (!(await findByWords(side.call('visitor'), { words })).ok) throw new Error('a booking’s words do not find it');
  return words;
}

/** Every act of the house by its action. */
export const builders: Record<string, Builder> = {
  'session.open_as_example': {
    may: everyone('organisation'),
    own: async (side) => ({ input: { person: side.student } }),
    nobodys: async () => ({ input: { person: newRandomId() } })
  },
  'session.list_examples': withoutObject(everyone('organisation')),
  'organisation.read_notice_facts': withoutObject(everyone('organisation')),
  'session.end': {
    may: people('own'),
    own: sessionOf,
    others: (side, role) => sessionOf(side, role === 'student' ? 'coordinator' : 'student'),
    nobodys: async () => ({ input: { token: newRandomId() } })
  },
  'person.read_own': withoutObject(people('own')),
  'session.forget_ended': withoutObject(system),
  'person.remove_departed': withoutObject(system),
  'group.delete_old': withoutObject(system),
  'feedback.send': { may: everyone('organisation'), own: async () => ({ input: { topic: 'other', message: 'Kiitos.', contact: '' } }) },
  'feedback.list': withoutObject(coordinator),
  'feedback.mark_answered': {
    may: coordinator,
    own: async (side) => ({ input: { id: await feedbackId(side), answered: 'yes' } }),
    nobodys: async () => ({ input: { id: newRandomId(), answered: 'yes' } })
  },
  'times.list': {
    may: everyone('organisation'),
    own: async (side) => ({ input: { service: side.service } }),
    nobodys: async () => ({ input: { service: newRandomId() } })
  },
  'times.earlier_help': withoutObject(everyone('organisation')),
  'appointment.book': {
    may: everyone('organisation'),
    own: async (side) => ({ input: { time: await side.freeTime(), key: newRandomId() } }),
    nobodys: async () => ({
      input: {
        time: `${[newRandomId(), newRandomId(), newRandomId()].join('~')}~campus~${Date.parse('2026-12-01T08:00:00Z')}`,
        key: newRandomId()
      }
    })
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
  'message.say_due_reminders': withoutObject(system),
  'appointment.forget_contacts': withoutObject(system),
  'appointment.cut_person': withoutObject(system),
  'claim.delete_old': withoutObject(system),
  'message.delete_old_notes': withoutObject(system),
  'audit.delete_old': withoutObject(system),
  'limit.forget_old': withoutObject(system),
  'job_run.delete_old': withoutObject(system),
  'feedback.delete_old': withoutObject(system)
};
