import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import * as v from 'valibot';
import { startSmtp, type SmtpServer } from '../servers/smtp.ts';
import { Client, type Race } from './clients.ts';
import { History, type Try } from './history.ts';
import { freePort, Served, type House } from './house.ts';
import { judge, type Finding, type MailSeen } from './judge.ts';
import { raceTerms } from './school.ts';

export interface Weather {
  readonly seed: number;
  readonly clients: number;
  readonly seconds: number;
  readonly processes: 1 | 2;
  /** Seconds after which one process is killed, and started again at once; null: none. */
  readonly killAfter: number | null;
  /** All clients want the same times at the same moment. */
  readonly crowd: boolean;
  /** Whether messages are sent and judged. */
  readonly mail: boolean;
}

/** A storm that has raged; its findings come when the messages have been sent. */
export interface Raged {
  readonly name: string;
  /** Bookings that clients were told are theirs: without any, nothing was tried. */
  readonly booked: number;
  findings(): Promise<Finding[]>;
}

/** A mail server takes its time: so long that a kill has a chance to come between a message and the note of it. */
const mailTakes = 80;

/** Lets clients loose on a house. Throws when a process can't be started. */
export async function storm(house: House, weather: Weather, say: (line: string) => void): Promise<Raged> {
  const smtp = await startSmtp();
  smtp.delayBy(mailTakes);
  const ports = await Promise.all(Array.from({ length: weather.processes }, freePort));
  const processes = ports.map((port) => new Served(port, { ...house.environment, ...(weather.mail ? { SMTP_URL: smtp.url } : {}) }));
  for (const each of processes) await each.start();

  const history = new History();
  const race: Race = { ports, history, until: Date.now() + weather.seconds * 1000, crowd: weather.crowd };
  const clients = Array.from({ length: weather.clients }, (_, place) => {
    return new Client(`client ${place}`, race, weather.seed * 1000 + place, house.school.sessions[place]).live();
  });
  const vandal = new Client('vandal', race, weather.seed).grab();
  let kills = 0;
  const [doomed] = processes;
  if (weather.killAfter !== null && doomed) {
    await sleep(weather.killAfter * 1000);
    await doomed.kill();
    kills += 1;
    await doomed.start();
  }
  await Promise.all([...clients, vandal]);
  say(`${house.name}: ${tally(history.tries)}; ${kills} killed`);
  for (const line of processes.flatMap((each) => each.complaints()).slice(0, 10))
    say(`${house.name}: a process said: ${line.slice(0, 3000)}`);

  return {
    name: house.name,
    booked: history.tries.filter(({ kind, outcome }) => kind === 'book' && outcome === 'ok').length,
    async findings() {
      const look = await house.look();
      try {
        const late = weather.mail ? await drained(look) : null;
        const rows = await read(look);
        const seen = weather.mail ? mailsOf(smtp) : [];
        const wishes = history.wishes().map((wish) => (weather.mail ? wish : { ...wish, email: null }));
        const findings = judge({ ...rows, wishes, mails: seen, kills, ...raceTerms });
        const twice = seen.length - new Set(seen.map((mail) => mail.messageId)).size;
        if (late !== null)
          say(
            `${house.name}: ${seen.length} messages, ${twice} of them twice; the queue had ${late.toFixed(0)} s after the storm to empty`
          );
        return findings;
      } finally {
        await look.end();
        for (const each of processes) await each.stop();
        await smtp.stop();
        await house.close();
      }
    }
  };
}

/** How many tries of each kind came to what; an answer that no race should give is told apart by its status. */
function tally(tries: readonly Try[]): string {
  const odd = ({ status }: Try) => (status >= 429 || status === 404 || status === 400 ? ` (${status})` : '');
  const groups = Map.groupBy(tries, (each) => `${each.kind} ${each.outcome}${odd(each)}`);
  return [...groups].map(([name, all]) => `${name} ${all.length}`).join(', ');
}

/** Waits until no message waits any more, and no longer than a minute: then those are missing, and found missing. @returns seconds. */
async function drained(look: pg.Client): Promise<number> {
  const began = Date.now();
  for (;;) {
    const { rows } = await look.query(
      "select count(*)::int as waiting from pgboss.job where name = 'send-booking-messages' and state < 'completed'"
    );
    const { waiting } = v.parse(v.object({ waiting: v.number() }), rows[0]);
    const seconds = (Date.now() - began) / 1000;
    if (waiting === 0 || seconds > 60) return seconds;
    await sleep(250);
  }
}

const instant = v.pipe(
  v.date(),
  v.transform((date) => date.getTime())
);
const Rows = {
  appointments: v.array(
    v.object({ id: v.string(), key: v.string(), host: v.string(), start: instant, end: instant, state: v.string(), sequence: v.number() })
  ),
  claims: v.array(v.object({ holder: v.string(), host: v.string(), start: instant, end: instant }))
};

async function read(look: pg.Client) {
  const appointments = await look.query(
    'select id, idempotency_key as key, host_id as host, starts_at as start, ends_at as end, state, sequence from appointments'
  );
  const claims = await look.query(
    "select holder_id as holder, resource_id as host, starts_at as start, ends_at as end from claims where kind = 'core'"
  );
  return { appointments: v.parse(Rows.appointments, appointments.rows), claims: v.parse(Rows.claims, claims.rows) };
}

/** An instant of a calendar (`20261127T093000Z`) in ms. @throws when it is none: the judge must not go on without it. */
function instantOf(text: string): number {
  const at = Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(at)) throw new Error(`A message has no time at which it was made: ${text}`);
  return at;
}

/** What the mail server took, as its calendar part has it. */
function mailsOf(smtp: SmtpServer): MailSeen[] {
  return smtp.taken.map((mail) => {
    const calendar = mail.parsed.attachments.find((part) => part.contentType.startsWith('text/calendar'))?.content.toString('utf8') ?? '';
    return {
      messageId: mail.messageId,
      to: mail.to[0] ?? '',
      at: mail.at,
      made: instantOf(/^DTSTAMP:(\S+)/m.exec(calendar)?.[1] ?? ''),
      method: /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? '',
      sequence: Number(/^SEQUENCE:(\d+)/m.exec(calendar)?.[1] ?? -1)
    };
  });
}
