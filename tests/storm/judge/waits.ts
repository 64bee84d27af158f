import type { Evidence, Finding } from './evidence.ts';

/** Each acknowledged wait is there and ended as its client knows, and what was accepted is one booking of who accepted it. */
export function waits({ wishes, waits: rows, offers, appointments }: Evidence): Finding[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const bookings = new Map(appointments.map((row) => [row.key, row]));
  const accepted = new Map(offers.filter(({ outcome }) => outcome === 'accepted').map((offer) => [offer.id, offer]));
  const endOf = (wait: string | null) => byId.get(wait ?? '')?.closedAs ?? 'open';
  const findings = wishes.flatMap(({ kind, name, client, outcome, wait, appointment }): Finding[] => {
    if (kind === 'join') {
      if (outcome === 'ok' && byKey.get(name)?.id !== wait) return [{ rule: 'lost', what: `the wait ${wait} of ${client} is not there` }];
      return outcome === 'fail' && byKey.has(name)
        ? [{ rule: 'undead', what: `${client} was told no, and the wait ${name} is there` }]
        : [];
    }
    if (outcome !== 'ok') return [];
    if (kind === 'leave' && endOf(wait) !== 'left')
      return [{ rule: 'lost', what: `${client} left ${wait}, which ended as ${endOf(wait)}` }];
    if (kind === 'accept' && (accepted.get(name)?.wait !== wait || bookings.get(name)?.id !== appointment || endOf(wait) !== 'booked'))
      return [
        { rule: 'offer', what: `${client} accepted ${name} in ${wait}, which ended as ${endOf(wait)}, and was given ${appointment}` }
      ];
    return [];
  });
  const asked = new Set(wishes.filter(({ kind }) => kind === 'join').map(({ name }) => name));
  return [
    ...findings,
    ...rows.filter(({ key }) => !asked.has(key)).map(({ id }): Finding => ({ rule: 'undead', what: `nobody asked for the wait ${id}` })),
    ...[...accepted.keys()]
      .filter((id) => !bookings.has(id))
      .map((id): Finding => ({ rule: 'offer', what: `${id} was accepted and booked nothing` })),
    ...offers
      .filter(({ id, outcome }) => outcome !== 'accepted' && bookings.has(id))
      .map(({ id, outcome }): Finding => ({ rule: 'offer', what: `${id} was ${outcome ?? 'open'} and booked all the same` }))
  ];
}
