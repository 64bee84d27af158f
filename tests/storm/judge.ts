import type { Slot, Wish } from './history.ts';

/** An appointment as the database has it after the storm. */
export interface AppointmentRow {
  readonly id: string;
  readonly key: string;
  readonly host: string;
  readonly start: number;
  readonly end: number;
  readonly state: string;
  readonly sequence: number;
}

/** What is taken of a host, as free times are read from it. */
export interface ClaimRow {
  readonly holder: string;
  readonly host: string;
  readonly start: number;
  readonly end: number;
}

/** A message as the mail server took it. */
export interface MailSeen {
  readonly messageId: string;
  readonly to: string;
  /** When the mail server took it (ms). */
  readonly at: number;
  /** When making it began, in whole seconds (ms): DTSTAMP of its calendar part (RFC 5545, 3.8.7.2). */
  readonly made: number;
  readonly method: string;
  readonly sequence: number;
}

export interface Evidence {
  readonly wishes: readonly Wish[];
  readonly appointments: readonly AppointmentRow[];
  readonly claims: readonly ClaimRow[];
  readonly mails: readonly MailSeen[];
  /** How many processes were killed. */
  readonly kills: number;
  /** The gap that must lie between two appointments of one host, and how long one is, in ms. */
  readonly gap: number;
  readonly length: number;
}

export const rules = {
  double: 'two hold one time, or stand nearer than the gap',
  lost: 'an acknowledged booking, move or cancellation is not there',
  undead: 'what was refused was done, or was done twice',
  claim: 'the claims and the appointments tell different things',
  'message lost': 'the last state of a booking with an address was not told',
  'message twice': 'more messages came twice than processes were killed, or under two names',
  'message outdated': 'a message tells of a state that had passed when it was sent'
} as const;

export interface Finding {
  readonly rule: keyof typeof rules;
  readonly what: string;
}

/**
 * Between looking at a booking and the end of the message's transmission it may change: no transaction is open while a mail server answers. A change that a
 * client knew of before the message was begun must have stopped it, however busy the machine; and no message is under way for this long (ms).
 */
const inFlight = 30_000;

/** Judges a storm from the clients' own records, the database and the mail server. No findings: nothing was wrong. */
export function judge(evidence: Evidence): Finding[] {
  return [...doubles(evidence), ...kept(evidence), ...refused(evidence), ...claims(evidence), ...messages(evidence)];
}

interface Holding extends Slot {
  readonly appointment: string;
  readonly from: number;
  readonly to: number;
}

/** What clients certainly held, and from when to when: from the reply that said so to the sending of what gave it up. */
export function holdings(wishes: readonly Wish[]): Holding[] {
  return wishes.flatMap((wish) => {
    const { appointment, slot, knownAt } = wish;
    if (wish.outcome !== 'ok' || appointment === null || slot === null || knownAt === null) return [];
    const end = changesOf(wishes, appointment).find((change) => change.firstSentAt > wish.firstSentAt && change.outcome !== 'fail');
    const to = end?.firstSentAt ?? Infinity;
    return to > knownAt ? [{ appointment, host: slot.host, start: slot.start, from: knownAt, to }] : [];
  });
}

function doubles({ wishes, appointments, gap, length }: Evidence): Finding[] {
  const near = (a: Slot, b: Slot) => a.host === b.host && Math.abs(a.start - b.start) < length + gap;
  const booked = appointments.filter((row) => row.state === 'booked');
  const inDatabase = pairs(booked, near).map(([a, b]) => `${a.id} and ${b.id} are both booked at ${new Date(a.start).toISOString()}`);
  const atOnce = (a: Holding, b: Holding) => a.appointment !== b.appointment && near(a, b) && a.from < b.to && b.from < a.to;
  const inRecords = pairs(holdings(wishes), atOnce).map(
    ([a, b]) => `${a.appointment} and ${b.appointment} were told that they had ${new Date(a.start).toISOString()} at the same moment`
  );
  return [...inDatabase, ...inRecords].map((what) => ({ rule: 'double', what }));
}

function pairs<T>(all: readonly T[], fit: (a: T, b: T) => boolean): [T, T][] {
  return all.flatMap((a, place) => all.slice(place + 1).flatMap((b): [T, T][] => (fit(a, b) ? [[a, b]] : [])));
}

function changesOf(wishes: readonly Wish[], appointment: string): Wish[] {
  return wishes.filter((wish) => wish.kind !== 'book' && wish.appointment === appointment);
}

/** Each acknowledged booking is there, in the state that its client knows of. */
function kept({ wishes, appointments }: Evidence): Finding[] {
  const rows = new Map(appointments.map((row) => [row.id, row]));
  return wishes.flatMap((wish): Finding[] => {
    if (wish.kind !== 'book' || wish.outcome !== 'ok') return [];
    const row = rows.get(wish.appointment ?? '');
    if (!row) return [{ rule: 'lost', what: `${wish.appointment} of ${wish.client} is not there` }];
    const ids = new Set(wish.tries.flatMap((each) => (each.outcome === 'ok' ? [each.appointment] : [])));
    if (ids.size > 1) return [{ rule: 'undead', what: `one form of ${wish.client} booked ${[...ids].join(' and ')}` }];
    const allowed = statesAfter(wish, changesOf(wishes, row.id));
    const is = stateName(row.state, row);
    return allowed.has(is) ? [] : [{ rule: 'lost', what: `${row.id} is ${is}, its client knows ${[...allowed].join(' or ')}` }];
  });
}

const stateName = (state: string, slot: Slot) => (state === 'booked' ? `booked ${slot.host} ${slot.start}` : state);

function statesAfter(booking: Wish, changes: readonly Wish[]): Set<string> {
  let states = new Set(booking.slot ? [stateName('booked', booking.slot)] : []);
  for (const change of changes) {
    const next = change.kind === 'cancel' || !change.slot ? 'cancelled' : stateName('booked', change.slot);
    if (change.outcome === 'ok') states = new Set([next]);
    if (change.outcome === 'unknown') states.add(next);
  }
  return states;
}

/** What was refused left nothing, and no form booked twice. */
function refused({ wishes, appointments }: Evidence): Finding[] {
  const byKey = Map.groupBy(appointments, (row) => row.key);
  const bookings = wishes.filter((wish) => wish.kind === 'book');
  const known = new Set(bookings.map((wish) => wish.name));
  const findings = bookings.flatMap((wish): string[] => {
    const there = byKey.get(wish.name)?.length ?? 0;
    if (wish.outcome === 'fail' && there > 0) return [`${wish.client} was told no, and the booking ${wish.name} is there`];
    return there > 1 ? [`the form ${wish.name} of ${wish.client} made ${there} bookings`] : [];
  });
  const strangers = appointments.filter((row) => !known.has(row.key)).map((row) => `nobody asked for ${row.id}`);
  return [...findings, ...strangers].map((what) => ({ rule: 'undead', what }));
}

function claims({ appointments, claims: taken }: Evidence): Finding[] {
  const told = new Set(taken.map((claim) => `${claim.holder} ${claim.host} ${claim.start} ${claim.end}`));
  const booked = appointments
    .filter((row) => row.state === 'booked')
    .map((row) => ({ id: row.id, claim: `${row.id} ${row.host} ${row.start} ${row.end}` }));
  const meant = new Set(booked.map(({ claim }) => claim));
  return [
    ...booked.filter(({ claim }) => !told.has(claim)).map(({ id }) => `${id} is booked and has no claim on its time`),
    ...[...told].filter((claim) => !meant.has(claim)).map((claim) => `a time is kept for no booking: ${claim}`)
  ].map((what) => ({ rule: 'claim', what }));
}

function messages({ wishes, appointments, mails, kills }: Evidence): Finding[] {
  const bookings = wishes.filter((wish) => wish.kind === 'book' && wish.email !== null);
  const byAddress = Map.groupBy(mails, (mail) => mail.to);
  const byKey = new Map(appointments.map((row) => [row.key, row]));
  const findings: Finding[] = [];
  let again = 0;
  for (const booking of bookings) {
    const row = byKey.get(booking.name);
    const told = byAddress.get(booking.email ?? '') ?? [];
    byAddress.delete(booking.email ?? '');
    if (row) {
      const method = row.state === 'cancelled' ? 'CANCEL' : 'REQUEST';
      if (!told.some((mail) => mail.sequence === row.sequence && mail.method === method))
        findings.push({ rule: 'message lost', what: `${row.id} is ${row.state} at change ${row.sequence}, and its booker was not told` });
    }
    for (const one of Map.groupBy(told, (mail) => `${mail.method} ${mail.sequence}`).values()) {
      again += one.length - 1;
      if (new Set(one.map((mail) => mail.messageId)).size > 1)
        findings.push({ rule: 'message twice', what: `${row?.id ?? booking.name} was told one thing under two names` });
    }
    // The n-th change that a client knows of raised the sequence to n at the least: then what tells of less is outdated.
    const changes = row ? changesOf(wishes, row.id).filter((change) => change.knownAt !== null) : [];
    for (const mail of told) {
      const known = changes[mail.sequence]?.knownAt ?? Infinity;
      const late = mail.made - known;
      const unmade = !row || mail.sequence > row.sequence;
      if (late > 0 || mail.at - known > inFlight)
        findings.push({
          rule: 'message outdated',
          what: `${row?.id} had changed ${late} ms before change ${mail.sequence} began to be told`
        });
      if (unmade) findings.push({ rule: 'message outdated', what: `${booking.name} was told of what never was` });
    }
  }
  for (const to of byAddress.keys()) findings.push({ rule: 'message outdated', what: `${to} was written to and booked nothing` });
  if (again > kills) findings.push({ rule: 'message twice', what: `${again} messages came twice, and ${kills} processes were killed` });
  return findings;
}
