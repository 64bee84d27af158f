import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashedId } from '#platform/ids.ts';
import { Browser, NoReply, type Reply } from './browser.ts';
import type { Asked, History, Slot, Try } from './history.ts';

/** What clients share: the doors of the school, when to stop, and where they write down what they did. */
export interface Race {
  /** Ports; a client whose door does not answer tries another, as behind a load balancer. */
  readonly ports: readonly number[];
  readonly history: History;
  /** Whether the race goes on. */
  readonly isOn: () => boolean;
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

/** A booking that a client has. Without a form: it was offered and accepted. */
export interface Held {
  readonly id: string;
  readonly form: Readonly<Record<string, string>> | null;
  readonly slot: Slot | null;
}

/** A wait that a client is in, and where it is written to. */
export interface Wait {
  readonly id: string;
  readonly email: string | null;
}

/** A professional, the request whose sessions they lead, and what they choose from: starts, and colleagues as hosts. */
export interface Led {
  readonly host: string;
  readonly request: string;
  readonly starts: readonly number[];
  readonly others: readonly string[];
}
const sessionForm = { length: '45', way: 'on_campus', place: 'C214', travel: '0' };

const nothing = { slot: null, appointment: null, wait: null, email: null, anyone: false };

/** One client's browser and hands: everything that can be asked of the school, written down before it is sent and when the answer has come. */
export class Client {
  readonly name: string;
  readonly race: Race;
  readonly below: (below: number) => number;
  readonly named: boolean;
  readonly #cookies: Readonly<Record<string, string>>;
  #browser: Browser;
  #port: number;
  #wishes = 0;

  constructor(name: string, race: Race, seed: number, session?: string) {
    this.name = name;
    this.race = race;
    this.below = numbersFrom(seed);
    this.named = session !== undefined;
    this.#cookies = session === undefined ? {} : { session };
    this.#browser = new Browser(this.#cookies);
    this.#port = this.#otherPort();
  }

  isOn(): boolean {
    return this.race.isOn();
  }

  close(): void {
    this.#browser.close();
  }

  /** Forgets all that the browser knows but who is signed in: who lost count of what they have begins anew. */
  forget(): void {
    this.#browser.close();
    this.#browser = new Browser(this.#cookies);
  }

  /** Another client, of whom the school knows nothing. */
  other(): Client {
    return new Client(`${this.name}-${this.#wishes++}`, this.race, this.below(2 ** 31));
  }

  /** The free times that a page shows, as its form has them; none when it did not come. */
  async freeTimes(page = '/book'): Promise<string[]> {
    const body = await this.#read(page);
    return [...(body ?? '').matchAll(/value="([0-9a-f-]{36}~[^"]+)"/g)].map(([, value = '']) => value);
  }

  async choose(times: string[]): Promise<string | null> {
    // In a crowd all want the same times in the same order at the same moment, which is when a database must decide.
    if (this.race.crowd) await sleep(250 - (Date.now() % 250));
    return times[this.below(this.race.crowd ? Math.min(times.length, 2) : times.length)] ?? null;
  }

  /** Books a time, of whichever host it may be with `anyone`. */
  async book(time: string, anyone = false): Promise<Held | null> {
    const key = randomUUID();
    const form = {
      time,
      key,
      as: this.named ? 'name' : 'nickname',
      ...(anyone ? { anyone: 'any' } : {}),
      ...this.#address(key)
    };
    const slot = slotOf(time);
    const id = await this.#bookBy(form, slot);
    return id ? { id, form, slot } : null;
  }

  /** Sends a booking's form once more. */
  async bookAgain({ form, slot }: Held): Promise<void> {
    if (form && slot) await this.#bookBy(form, slot);
  }

  async move(held: Held): Promise<Held> {
    const time = await this.choose(await this.freeTimes(`/appointments/${held.id}/move`));
    if (!time) return held;
    const slot = slotOf(time);
    const last = await this.#insist({ wish: this.#newWish(), kind: 'move', slot, appointment: held.id }, `/appointments/${held.id}/move`, {
      time
    });
    return last.outcome === 'ok' ? { ...held, slot } : held;
  }

  /** @returns false when nothing is known of it: else it is done, or was done before, and this client lets go of it either way. */
  async cancel(held: Held): Promise<boolean> {
    const last = await this.#insist({ wish: this.#newWish(), kind: 'cancel', appointment: held.id }, `/appointments/${held.id}/cancel`, {});
    if (last.outcome !== 'ok') this.forget();
    return last.outcome !== 'unknown';
  }

  /** Opens the form of a time, whose script holds it. It asks once, as the script does. */
  async hold(time: string): Promise<boolean> {
    const last = await this.#try({ wish: this.#newWish(), kind: 'hold', slot: slotOf(time) }, '/book/hold', { time });
    return last.outcome === 'ok';
  }

  /** Leaves the form. */
  async release(time: string): Promise<void> {
    await this.#try({ wish: this.#newWish(), kind: 'release', slot: slotOf(time) }, '/book/hold', { time, leaving: '1' });
  }

  async join(): Promise<Wait | null> {
    const key = randomUUID();
    const address = this.#address(key);
    const form = { service: 'juttutuokio', 'modalities[]': 'campus', weeks: '4', key, as: this.named ? 'name' : 'nickname', ...address };
    const email = address.email ?? null;
    const last = await this.#insist({ wish: hashedId(key), kind: 'join', email }, '/waiting', form);
    return last.outcome === 'ok' && last.wait ? { id: last.wait, email } : null;
  }

  /** Books a session with a group, as a professional, with a colleague or alone. @returns its id. */
  async lead({ request, host }: Led, start: number, second: string): Promise<string | null> {
    const key = randomUUID();
    const what = { wish: key, kind: 'lead' as const, slot: { host, start } };
    const last = await this.#insist(what, `/support/${request}/session?/book`, { ...sessionForm, key, second, starts: String(start) });
    return last.outcome === 'ok' ? last.appointment : null;
  }

  async shift({ request, host }: Led, session: string, start: number): Promise<void> {
    const what = { wish: this.#newWish(), kind: 'shift' as const, slot: { host, start }, appointment: session };
    await this.#insist(what, `/support/${request}/session?/move`, { ...sessionForm, session, starts: String(start) });
  }

  async callOff({ request }: Led, session: string): Promise<void> {
    const what = { wish: this.#newWish(), kind: 'call_off' as const, appointment: session };
    await this.#insist(what, `/support/${request}/session/${session}?/cancel`, { reason: 'leader_away' });
  }

  /** Looks at the page of a wait: what is offered, if something is, and whether the wait goes on. Null when the page did not come. */
  async look({ id }: Wait): Promise<{ offer: string | null; isOver: boolean } | null> {
    const askedAt = Date.now();
    const body = await this.#read(`/waiting/${id}`);
    if (body === null) return null;
    const offer = /name="offer" value="([0-9a-f-]{36})"/.exec(body)?.[1] ?? null;
    if (offer) this.race.history.seen.push({ client: this.name, wait: id, offer, askedAt, at: Date.now() });
    return { offer, isOver: !body.includes('?/set') };
  }

  async accept({ id, email }: Wait, offer: string): Promise<Held | null> {
    const last = await this.#insist({ wish: offer, kind: 'accept', wait: id, email }, `/waiting/${id}?/accept`, { offer });
    return last.outcome === 'ok' && last.appointment ? { id: last.appointment, form: null, slot: null } : null;
  }

  async decline({ id }: Wait, offer: string): Promise<void> {
    await this.#insist({ wish: this.#newWish(), kind: 'decline', wait: id }, `/waiting/${id}?/decline`, { offer });
  }

  async leave({ id }: Wait): Promise<void> {
    const last = await this.#insist({ wish: this.#newWish(), kind: 'leave', wait: id }, `/waiting/${id}?/set`, { act: 'leave' });
    if (last.outcome !== 'ok') this.forget();
  }

  /** Without an address a person by name is written to at the school's: then the record could not tell which message is whose. */
  #address(key: string): { email?: string } {
    return this.named || this.below(10) < 8 ? { email: `${key}@storm.example` } : {};
  }

  async #bookBy(form: Readonly<Record<string, string>>, slot: Slot): Promise<string | null> {
    const what = { wish: hashedId(form['key'] ?? ''), kind: 'book' as const, slot, email: form['email'] ?? null, anyone: 'anyone' in form };
    const last = await this.#insist(what, '/book', form);
    return last.outcome === 'ok' ? last.appointment : null;
  }

  async #read(page: string): Promise<string | null> {
    try {
      const { status, body } = await this.#browser.open(this.#port, page);
      return status === 200 ? body : null;
    } catch (error) {
      if (!(error instanceof NoReply)) throw error;
      this.#port = this.#otherPort();
      return null;
    }
  }

  /** A try, and again while no answer comes, through the other door if there is one. Goes on past the end of the race: a wish is not left open. */
  async #insist(what: Wanted, path: string, form: Readonly<Record<string, string>>): Promise<Try> {
    for (let tries = 1; ; tries++) {
      const attempt = await this.#try(what, path, form);
      if (attempt.outcome !== 'unknown' || tries === 40) return attempt;
      await sleep(Math.min(100 * tries, 1000) + this.below(200));
    }
  }

  async #try(what: Wanted, path: string, form: Readonly<Record<string, string>>): Promise<Try> {
    const { history } = this.race;
    const attempt = history.begin({ ...nothing, client: this.name, ...what });
    try {
      const reply = await this.#browser.post(this.#port, path, form);
      history.end(attempt, outcomeOf(reply), reply.status, {
        appointment: idAt(reply, 'appointments') ?? idAt(reply, 'session'),
        wait: idAt(reply, 'waiting')
      });
    } catch (error) {
      if (!(error instanceof NoReply)) throw error;
      history.end(attempt, 'unknown', 0);
      this.#port = this.#otherPort();
    }
    return attempt;
  }

  #newWish(): string {
    return `${this.name} ${this.#wishes++}`;
  }

  #otherPort(): number {
    const { ports } = this.race;
    const others = ports.length > 1 ? ports.filter((port) => port !== this.#port) : ports;
    const port = others[this.below(others.length)];
    if (port === undefined) throw new Error('A race has at least one door');
    return port;
  }
}

type Wanted = Pick<Asked, 'wish' | 'kind'> & Partial<Asked>;

/** A redirect is a yes, and so is the short answer to a page's script; a 4xx is a no; anything else says nothing of what was done. */
function outcomeOf({ status }: Reply): Try['outcome'] {
  if (status >= 200 && status < 400) return 'ok';
  return status >= 400 && status < 500 ? 'fail' : 'unknown';
}

function idAt({ location }: Reply, place: string): string | null {
  return new RegExp(`/${place}/([0-9a-f-]{36})`).exec(location ?? '')?.[1] ?? null;
}

/** A time as a page's form has it: service, host, campus, way to meet, and the start in ms. */
function slotOf(value: string): Slot {
  const [, host = '', , , start] = value.split('~');
  return { host, start: Number(start) };
}
