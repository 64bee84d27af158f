import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Browser, NoReply, type Reply } from './browser.ts';
import type { History, Slot, Try } from './history.ts';

/** What clients share: the doors of the school, when to stop, and where they write down what they did. */
export interface Race {
  /** Ports; a client whose door does not answer tries another, as behind a load balancer. */
  readonly ports: readonly number[];
  readonly history: History;
  /** ms since 1970. */
  readonly until: number;
  /** When the control run wants everybody at the same times at once. */
  readonly crowd: boolean;
}

/** Random numbers from a seed (mulberry32), so that a run can be tried again. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

interface Held {
  readonly id: string;
  readonly form: Readonly<Record<string, string>>;
  readonly slot: Slot;
}

/** One client: wants a time, takes another when somebody was faster, and having one keeps it, moves it, cancels it, or sends the form again. */
export class Client {
  readonly #name: string;
  readonly #race: Race;
  readonly #below: (below: number) => number;
  readonly #browser: Browser;
  readonly #named: boolean;
  #port: number;
  #wishes = 0;

  constructor(name: string, race: Race, seed: number, session?: string) {
    this.#name = name;
    this.#race = race;
    this.#below = numbersFrom(seed);
    this.#named = session !== undefined;
    this.#browser = new Browser(session === undefined ? {} : { session });
    this.#port = this.#otherPort();
  }

  /** Until the race is over. */
  async live(): Promise<void> {
    let held: Held | null = null;
    while (this.#isOn()) {
      if (!held) {
        const time = await this.#choose(await this.#freeTimes('/book'));
        if (time) held = await this.#book(time);
        // Who finds everything taken looks again in a while: others move and cancel.
        await sleep(held || time ? this.#below(60) : 300 + this.#below(900));
        continue;
      }
      await sleep(100 + this.#below(1500));
      if (!this.#isOn()) break;
      const mood = this.#below(10);
      if (mood < 3) held = (await this.#cancel(held)) ? null : held;
      else if (mood < 6) held = await this.#move(held);
      else if (mood < 8) await this.#bookBy(held.form, held.slot);
      else await sleep(1000);
    }
    this.#browser.close();
  }

  /** The vandal: every time there is, each with a browser that knows nothing of the one before, so that no cookie can stop it. */
  async grab(): Promise<void> {
    while (this.#isOn()) {
      for (const time of await this.#freeTimes('/book')) {
        if (!this.#isOn()) break;
        const fresh = new Client(`${this.#name}-${this.#wishes++}`, this.#race, this.#below(2 ** 31));
        await fresh.#book(time);
        fresh.#browser.close();
      }
      await sleep(100);
    }
    this.#browser.close();
  }

  async #freeTimes(page: string): Promise<string[]> {
    try {
      const { body } = await this.#browser.open(this.#port, page);
      return [...body.matchAll(/value="([0-9a-f-]{36}~[^"]+)"/g)].map(([, value = '']) => value);
    } catch (error) {
      if (!(error instanceof NoReply)) throw error;
      this.#port = this.#otherPort();
      return [];
    }
  }

  async #choose(times: string[]): Promise<string | null> {
    // In a crowd all want the same times in the same order at the same moment, which is when a database must decide.
    if (this.#race.crowd) await sleep(250 - (Date.now() % 250));
    return times[this.#below(this.#race.crowd ? Math.min(times.length, 2) : times.length)] ?? null;
  }

  async #book(time: string): Promise<Held | null> {
    const key = randomUUID();
    const form = {
      time,
      key,
      as: this.#named ? 'name' : 'nickname',
      // Without an address a person by name is written to at the school's: then the record could not tell which message is whose.
      ...(this.#named || this.#below(10) < 8 ? { email: `${key}@storm.example` } : {})
    };
    const slot = slotOf(time);
    const id = await this.#bookBy(form, slot);
    return id ? { id, form, slot } : null;
  }

  /** Sends a booking's form until somebody says yes or no to it: the key lets it be sent again. */
  async #bookBy(form: Readonly<Record<string, string>>, slot: Slot): Promise<string | null> {
    const what = { wish: form['key'] ?? '', kind: 'book' as const, slot, appointment: null, email: form['email'] ?? null };
    const last = await this.#insist(what, '/book', form);
    return last.outcome === 'ok' ? last.appointment : null;
  }

  async #move(held: Held): Promise<Held> {
    const time = await this.#choose(await this.#freeTimes(`/appointments/${held.id}/move`));
    if (!time) return held;
    const slot = slotOf(time);
    const what = { wish: this.#newWish(), kind: 'move' as const, slot, appointment: held.id, email: null };
    const last = await this.#insist(what, `/appointments/${held.id}/move`, { time });
    return last.outcome === 'ok' ? { ...held, slot } : held;
  }

  async #cancel(held: Held): Promise<boolean> {
    const what = { wish: this.#newWish(), kind: 'cancel' as const, slot: null, appointment: held.id, email: null };
    const last = await this.#insist(what, `/appointments/${held.id}/cancel`, {});
    // After a lost answer a "no" means that it was done already, or begun anew by nobody: this client lets go of it either way.
    return last.outcome !== 'unknown';
  }

  /** A try, and again while no answer comes, through the other door if there is one. Goes on past the end of the race: a wish is not left open. */
  async #insist(
    what: Pick<Try, 'wish' | 'kind' | 'slot' | 'appointment' | 'email'>,
    path: string,
    form: Readonly<Record<string, string>>
  ): Promise<Try> {
    for (let tries = 1; ; tries++) {
      const attempt = this.#race.history.begin({ client: this.#name, ...what });
      try {
        const reply = await this.#browser.post(this.#port, path, form);
        this.#race.history.end(attempt, outcomeOf(reply), reply.status, appointmentOf(reply) ?? what.appointment);
      } catch (error) {
        if (!(error instanceof NoReply)) throw error;
        this.#race.history.end(attempt, 'unknown', 0);
        this.#port = this.#otherPort();
      }
      if (attempt.outcome !== 'unknown' || tries === 40) return attempt;
      await sleep(Math.min(100 * tries, 1000) + this.#below(200));
    }
  }

  #newWish(): string {
    return `${this.#name} ${this.#wishes++}`;
  }

  #isOn(): boolean {
    return Date.now() < this.#race.until;
  }

  #otherPort(): number {
    const { ports } = this.#race;
    const others = ports.length > 1 ? ports.filter((port) => port !== this.#port) : ports;
    const port = others[this.#below(others.length)];
    if (port === undefined) throw new Error('A race has at least one door');
    return port;
  }
}

/** A redirect is a yes, a 4xx a no; anything else says nothing of what was done. */
function outcomeOf({ status }: Reply): Try['outcome'] {
  if (status === 303) return 'ok';
  return status >= 400 && status < 500 ? 'fail' : 'unknown';
}

function appointmentOf({ location }: Reply): string | null {
  return /\/appointments\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? null;
}

/** A time as a page's form has it: service, host, campus, way to meet, and the start in ms. */
function slotOf(value: string): Slot {
  const [, host = '', , , start] = value.split('~');
  return { host, start: Number(start) };
}
