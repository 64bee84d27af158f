import * as v from 'valibot';
import { calendarUid } from '#modules/scheduling/server/index.ts';
import { originOf } from '#modules/people/server/index.ts';
import { meetingCalendar } from '#platform/documents/icalendar.ts';
import { hourOf } from '#platform/time/date.ts';
import { messageIdOf } from '#platform/mail.ts';
import { valueOf, type Call } from '#platform/use-case/index.ts';
import { query, useCase } from '../rights.ts';
import { calendarPlace, calendarTitle, sessionLetter, type SessionFacts } from './letter.ts';
import { noteTold, whoIsToldOf } from './store/messages.ts';
import { sessionById } from './store/sessions.ts';

export const AboutSession = v.object({ id: v.pipe(v.string(), v.uuid()), sequence: v.pipe(v.number(), v.integer(), v.minValue(0)) });
type About = v.InferOutput<typeof AboutSession>;

/** Looks at a session as it stands, and at who has not been told of it so. Of what has changed again, or is over, nobody is told. */
export const prepareSessionMessage = query({
  action: 'group_session.prepare_message',
  input: AboutSession,
  async run({ db, canSendMail, now }, { id, sequence }) {
    const session = await sessionById(db, id);
    if (!session || session.sequence !== sequence || session.endsAt.getTime() <= now) return { canSendMail, told: [] };
    const { request, group, zone, campus, place, link, state } = session;
    const is = state === 'cancelled' ? ('called_off' as const) : sequence === 0 ? ('booked' as const) : ('changed' as const);
    const about = { id, request, is, group, start: session.startsAt.getTime(), end: session.endsAt.getTime(), zone, campus, place, link };
    const leaders = session.leaders.map(({ name }) => name);
    const told = (await whoIsToldOf(db, id)).map(({ person, email, language }) => {
      return { person, email, facts: { ...about, leaders, language } satisfies SessionFacts };
    });
    return { canSendMail, told };
  }
});

/** Notes that somebody was told of a session as it stood, or why not. */
export const noteSessionMessage = useCase({
  action: 'group_session.note_message',
  input: v.object({
    ...AboutSession.entries,
    person: v.pipe(v.string(), v.uuid()),
    outcome: v.picklist(['sent', 'no_address', 'no_channel', 'refused'])
  }),
  async run({ db, now }, { id, ...note }) {
    await noteTold(db, { ...note, session: id, at: hourOf(now) });
    return null;
  }
});

/**
 * Tells who leads a session and who asked for it, each by a message of their own with a file for their calendar. Who dies between sending and noting leaves one that is
 * sent again under the same Message-ID. @throws what the mail server's absence throws, when everybody else has been told.
 */
export async function tellOfSession(call: Call, about: About): Promise<void> {
  const { system, actor } = call;
  const { canSendMail, told } = valueOf(await prepareSessionMessage(call, about));
  const origin = await originOf(system, actor.organisation);
  const failures: unknown[] = [];
  for (const { person, email, facts } of told) {
    const note = async (outcome: 'sent' | 'no_address' | 'no_channel' | 'refused') =>
      void valueOf(await noteSessionMessage(call, { ...about, person, outcome }));
    try {
      if (email === null) await note('no_address');
      else if (!canSendMail) await note('no_channel');
      else await note(await system.mail.send({ to: email, ...mailOf(call, about, person, email, facts, origin) }));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

function mailOf({ system, actor, now }: Call, { id, sequence }: About, person: string, to: string, facts: SessionFacts, origin: string) {
  const method = facts.is === 'called_off' ? ('CANCEL' as const) : ('REQUEST' as const);
  const url = method === 'REQUEST' ? facts.link : null;
  const ics = meetingCalendar({
    uid: calendarUid(system, actor.organisation, id),
    sequence,
    method,
    start: facts.start,
    end: facts.end,
    zone: facts.zone,
    title: calendarTitle(facts.language),
    location: calendarPlace(facts),
    ...(url ? { url, description: url } : {}),
    organiser: system.mail.from,
    attendee: to,
    stamp: now
  });
  const name = `${actor.organisation}:session:${id}:${person}:${sequence}`;
  return {
    ...sessionLetter(facts, origin),
    messageId: messageIdOf(system.secrets, name),
    language: facts.language,
    calendar: { method, ics }
  };
}
