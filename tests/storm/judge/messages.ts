import { changesOf, isBooking, type Evidence, type Finding } from './evidence.ts';

/**
 * Between looking at a booking and the end of the message's transmission it may change: no transaction is open while a mail server answers. A change that a
 * client knew of before the message was begun must have stopped it, however busy the machine; and no message is under way for this long (ms).
 */
const inFlight = 30_000;
/** A message about a wait is dated when it goes to the mail server, this long after it was looked at, at the most, on a busy machine (ms). */
const fromLookToDate = 5000;

/** What was told of bookings: messages with a calendar part. */
export function messages({ wishes, appointments, mails, kills }: Evidence): Finding[] {
  const bookings = wishes.filter((wish) => isBooking(wish) && wish.email !== null);
  const byAddress = Map.groupBy(
    mails.filter(({ method }) => method !== ''),
    (mail) => mail.to
  );
  const byKey = new Map(appointments.map((row) => [row.key, row]));
  const findings: Finding[] = [];
  let again = 0;
  for (const booking of bookings) {
    const row = byKey.get(booking.name);
    const told = byAddress.get(booking.email ?? '') ?? [];
    // An offer that was refused books nothing: its address is that of the wait, and of what the next one books.
    if (!row && booking.kind === 'accept') continue;
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
  return [...findings, ...tooOften('bookings', again, kills)];
}

/** What was told of offers and of the ends of waits: messages without a calendar part. */
export function waitingMessages({ wishes, waits, offers, mails, kills }: Evidence): Finding[] {
  const byAddress = Map.groupBy(
    mails.filter(({ method }) => method === ''),
    (mail) => mail.to
  );
  const byKey = new Map(waits.map((row) => [row.key, row]));
  const findings: Finding[] = [];
  let again = 0;
  for (const { name, email } of wishes.filter((wish) => wish.kind === 'join' && wish.email !== null)) {
    const told = byAddress.get(email ?? '') ?? [];
    const row = byKey.get(name);
    if (!row) continue;
    byAddress.delete(email ?? '');
    const own = offers.filter(({ wait }) => wait === row.id);
    const endedByItself = row.closedAs === 'missed' || row.closedAs === 'date';
    const due = [...own, ...(endedByItself ? [row] : [])];
    const names = new Set(told.map(({ messageId }) => messageId));
    again += told.length - names.size;
    for (const { id } of due.filter((one) => one.told === null))
      findings.push({ rule: 'message lost', what: `nobody looked at whether ${id} of the wait ${row.id} was to be told` });
    if (names.size < due.filter((one) => one.told === 'sent').length)
      findings.push({ rule: 'message lost', what: `of ${row.id} fewer messages came than were noted as sent` });
    if (names.size > due.length) findings.push({ rule: 'message outdated', what: `${row.id} was told of what never was` });
    const ended = wishes.find(({ kind, wait, knownAt }) => (kind === 'accept' || kind === 'leave') && wait === row.id && knownAt !== null);
    for (const { made, at } of told) {
      const late = made - (ended?.knownAt ?? Infinity);
      if (late > fromLookToDate || at - (ended?.knownAt ?? Infinity) > inFlight)
        findings.push({ rule: 'message outdated', what: `the wait ${row.id} had ended ${late} ms before an offer was told` });
    }
  }
  for (const to of byAddress.keys()) findings.push({ rule: 'message outdated', what: `${to} was written to and waits for nothing` });
  return [...findings, ...tooOften('waits', again, kills)];
}

/** A process sends one message about bookings and one about waits at a time: of each one may come twice when it is killed. */
function tooOften(of: string, again: number, kills: number): Finding[] {
  return again > kills
    ? [{ rule: 'message twice', what: `${again} messages about ${of} came twice, and ${kills} processes were killed` }]
    : [];
}
