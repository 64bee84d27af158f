import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import * as v from 'valibot';
import type { SmtpServer } from '../servers/smtp.ts';
import type { Evidence, MailSeen } from './judge/evidence.ts';

const instant = v.pipe(
  v.date(),
  v.transform((date) => date.getTime())
);
const place = { host: v.string(), start: instant };
const word = v.nullable(v.string());

/** What the judge is shown of the database: a statement each, and what its rows must be. */
const shown = {
  appointments: {
    text: 'select id, idempotency_key as key, host_id as host, starts_at as start, ends_at as end, state, sequence from appointments',
    rows: v.array(v.object({ id: v.string(), key: v.string(), ...place, end: instant, state: v.string(), sequence: v.number() }))
  },
  claims: {
    text: 'select holder_id as holder, resource_id as host, kind, starts_at as start, ends_at as end, held_for as "heldFor", held_until is null or held_until > now() as stands from claims',
    rows: v.array(v.object({ holder: v.string(), ...place, kind: v.string(), end: instant, heldFor: word, stands: v.boolean() }))
  },
  waits: {
    text: 'select id, idempotency_key as key, closed_as as "closedAs", told from waiting',
    rows: v.array(v.object({ id: v.string(), key: v.string(), closedAs: word, told: word }))
  },
  offers: {
    text: 'select id, waiting_id as wait, host_id as host, starts_at as start, outcome, told from waiting_offers',
    rows: v.array(v.object({ id: v.string(), wait: v.string(), ...place, outcome: word, told: word }))
  },
  sessions: {
    text: 'select s.id, s.series_id as key, s.group_id as group, s.starts_at as start, s.ends_at as end, s.state, array(select l.host_id::text from group_session_leaders l where l.session_id = s.id) as leaders from group_sessions s',
    rows: v.array(
      v.object({
        id: v.string(),
        key: v.string(),
        group: v.string(),
        start: instant,
        end: instant,
        state: v.string(),
        leaders: v.array(v.string())
      })
    )
  },
  sessionTimes: {
    text: "select id, session_id as session, host_id as host, starts_at as start, ends_at as end from blocks where kind = 'session'",
    rows: v.array(v.object({ id: v.string(), session: v.string(), ...place, end: instant }))
  },
  turns: {
    text: 'select appointment_id as appointment, host_id as host, taken_by as "takenBy", share from host_turns',
    rows: v.array(v.object({ appointment: v.string(), host: v.string(), takenBy: v.string(), share: v.number() }))
  }
};

type Rows = Pick<Evidence, keyof typeof shown>;

/** All that the judge is shown of the database, as of one instant. */
export async function readRows(look: pg.Client): Promise<Rows> {
  await look.query('begin isolation level repeatable read read only');
  const rowsOf = async <S extends v.GenericSchema>({ text, rows }: { text: string; rows: S }) =>
    v.parse(rows, (await look.query(text)).rows);
  const rows = {
    appointments: await rowsOf(shown.appointments),
    claims: await rowsOf(shown.claims),
    waits: await rowsOf(shown.waits),
    offers: await rowsOf(shown.offers),
    sessions: await rowsOf(shown.sessions),
    sessionTimes: await rowsOf(shown.sessionTimes),
    turns: await rowsOf(shown.turns)
  };
  await look.query('commit');
  return rows;
}

/** Waits until nothing is to be offered and no message waits any more, and no longer than a minute: then those are missing, and found missing. @returns seconds. */
export async function drained(look: pg.Client): Promise<number> {
  const began = Date.now();
  for (;;) {
    const { rows } = await look.query(
      "select count(*)::int as waiting from pgboss.job where name in ('send-booking-messages', 'offer-freed-times', 'send-waiting-messages') and state < 'completed'"
    );
    const { waiting } = v.parse(v.object({ waiting: v.number() }), rows[0]);
    const seconds = (Date.now() - began) / 1000;
    if (waiting === 0 || seconds > 60) return seconds;
    await sleep(250);
  }
}

/** An instant of a calendar (`20261127T093000Z`) in ms. @throws when it is none: the judge must not go on without it. */
function instantOf(text: string): number {
  const at = Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(at)) throw new Error(`A message has no time at which it was made: ${text}`);
  return at;
}

/** What the mail server took: as its calendar part has it, or as its head where it has none. */
export function mailsOf(smtp: SmtpServer): MailSeen[] {
  return smtp.taken.map(({ messageId, to, at, parsed }) => {
    const calendar = parsed.attachments.find((part) => part.contentType.startsWith('text/calendar'))?.content.toString('utf8');
    const seen = { messageId, to: to[0] ?? '', at };
    if (calendar === undefined) return { ...seen, made: parsed.date?.getTime() ?? instantOf(''), method: '', sequence: -1 };
    return {
      ...seen,
      made: instantOf(/^DTSTAMP:(\S+)/m.exec(calendar)?.[1] ?? ''),
      method: /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? '',
      sequence: Number(/^SEQUENCE:(\d+)/m.exec(calendar)?.[1] ?? -1)
    };
  });
}
