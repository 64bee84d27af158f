import { setTimeout as sleep } from 'node:timers/promises';
import { startSmtp } from '../servers/smtp.ts';
import { Client, type Race } from './client.ts';
import { turnHands } from './hands.ts';
import { History, type Kind, type Try } from './history.ts';
import { freePort, Served, type House } from './house.ts';
import type { Finding } from './judge/evidence.ts';
import { judge } from './judge/judge.ts';
import { tenures } from './judge/tenures.ts';
import { grab, lead, live } from './lives.ts';
import { drained, mailsOf, readRows } from './reading.ts';
import { raceTerms } from './school.ts';

export interface Weather {
  readonly seed: number;
  readonly clients: number;
  readonly seconds: number;
  /** Whether clients have come to do what is to be judged: on a busy machine it rages on until they have, four times as long at the most. */
  readonly isEnough: (history: History) => boolean;
  readonly processes: 1 | 2;
  /** Seconds after which one process is killed, and started again at once; null: none. */
  readonly killAfter: number | null;
  /** All clients want the same times at the same moment, and do nothing but book, move and cancel. */
  readonly crowd: boolean;
  /** Whether messages are sent and judged. */
  readonly mail: boolean;
  /** Whether the hands of the clock are put forward, so that holds and offers end. */
  readonly hands: boolean;
}

/** A storm that has raged; its findings come when the messages have been sent. */
export interface Raged {
  readonly name: string;
  /** How often clients were told that something was done: of what nobody did, nothing was tried. */
  done(kind: Kind): number;
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
  const [until, last] = [1, 4].map((times) => Date.now() + times * weather.seconds * 1000);
  const isOn = () => Date.now() < (until ?? 0) || (Date.now() < (last ?? 0) && !weather.isEnough(history));
  const race: Race = { ports, history, isOn, crowd: weather.crowd };
  const clients = Array.from({ length: weather.clients }, (_, place) => {
    return live(new Client(`client ${place}`, race, weather.seed * 1000 + place, house.school.sessions[place]));
  });
  const vandal = grab(new Client('vandal', race, weather.seed));
  // In the crowd all that is proved is that bookings without constraints are found out.
  const leaders = (weather.crowd ? [] : house.school.leaders).map(({ secret, ...led }, place) =>
    lead(new Client(`leader ${place}`, race, weather.seed * 1000 + 900 + place, secret), led)
  );
  const hands = weather.hands ? turnHands(() => house.look(), history, { seconds: weather.seconds, isOn }) : undefined;
  let kills = 0;
  const [doomed] = processes;
  if (weather.killAfter !== null && doomed) {
    await sleep(weather.killAfter * 1000);
    await doomed.kill();
    kills += 1;
    await doomed.start();
  }
  await Promise.all([...clients, ...leaders, vandal, hands]);
  say(`${house.name}: ${tally(history.tries)}; ${kills} killed, ${new Set(history.seen.map(({ offer }) => offer)).size} offers seen`);
  for (const line of processes.flatMap((each) => each.complaints()).slice(0, 10))
    say(`${house.name}: a process said: ${line.slice(0, 3000)}`);

  return {
    name: house.name,
    done: (kind) => history.tries.filter((one) => one.kind === kind && one.outcome === 'ok').length,
    async findings() {
      const look = await house.look();
      try {
        const late = weather.mail ? await drained(look) : null;
        const rows = await readRows(look);
        const mails = weather.mail ? mailsOf(smtp) : [];
        const wishes = history.wishes().map((wish) => (weather.mail ? wish : { ...wish, email: null }));
        const { seen, hands: turned } = history;
        const evidence = { ...rows, wishes, seen, hands: turned, mails, kills, ...raceTerms };
        const findings = judge(evidence);
        const had = Map.groupBy(tenures(evidence), ({ kind }) => kind);
        say(`${house.name}: judged ${[...had].map(([kind, all]) => `${all.length} ${kind}s`).join(', ')} that clients certainly had`);
        const twice = mails.length - new Set(mails.map((mail) => mail.messageId)).size;
        if (late !== null)
          say(
            `${house.name}: ${rows.appointments.length} bookings, ${rows.waits.length} waits, ${rows.sessions.length} sessions, ${rows.offers.length} offers (${tallyOf(rows.offers)}), ${new Set(rows.turns.map(({ appointment }) => appointment)).size} turns; ` +
              `${mails.length} messages, ${mails.filter(({ method }) => method === '').length} about waits, ${twice} of them twice; the queue had ${late.toFixed(0)} s after the storm to empty`
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

function tallyOf(offers: readonly { outcome: string | null }[]): string {
  return [...Map.groupBy(offers, ({ outcome }) => outcome ?? 'open')].map(([outcome, all]) => `${outcome} ${all.length}`).join(', ');
}
