import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { asVisitor } from '#platform/use-case/index.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aCall, aTime, personOf, wednesdayTen } from '../../../../../tests/school.ts';
import { deleteWaitingJob } from '../jobs/booking/delete-waiting-7-days-after.ts';
import { sendWaitingMessagesJob } from '../jobs/booking/send-waiting-messages.ts';
import {
  acceptOffer,
  book,
  cancelDay,
  countWhoWaits,
  declineOffer,
  findByWords,
  hold,
  join,
  listWaiting,
  openLink,
  readWaiting,
  setOwnWaiting
} from '../index.ts';
import { aQueue, codeOf, giveBack, hour, ten, valueOf } from './queue.builder.ts';

onBothDatabases('the waiting list', (ground) => {
  const setting = aQueue(ground);

  test('a time that is given back is held for the first who waits, until a stated time, and seen as free by nobody else', async () => {
    const one = await setting();
    const taken = await one.takeAll();
    const first = await one.wait(one.visitor(), { email: 'ilves@example.fi' });
    const second = await one.wait(one.visitor());
    await one.offer();
    expect([(await first.read()).offer, (await first.read()).ahead, (await second.read()).ahead]).toEqual([null, 0, 1]);
    await giveBack(one, taken.get(ten) ?? '');
    await one.offer();
    const { offer } = await first.read();
    // Eight o'clock and two school hours.
    expect(offer).toMatchObject({ start: ten, until: tuesdayMorning + 2 * hour });
    expect((await second.read()).offer).toBeNull();
    expect(await one.free()).not.toContain(ten);
    expect(codeOf(await book(one.student(), { time: aTime(one.school, wednesdayTen).value, key: newRandomId() }))).toBe('slot_gone');
    expect(codeOf(await hold({ ...one.visitor(), holder: newRandomId() }, { time: aTime(one.school, wednesdayTen).value }))).toBe(
      'slot_gone'
    );
    // Told once, in neutral words, with the link that opens the place in the queue.
    await one.job(sendWaitingMessagesJob, { event: 'waiting.offered', id: offer?.id });
    await one.job(sendWaitingMessagesJob, { event: 'waiting.offered', id: offer?.id });
    expect(one.sent).toHaveLength(1);
    expect(one.sent[0]).toMatchObject({ to: 'ilves@example.fi' });
    expect(one.sent[0]?.subject).toContain('Tarjottu aika');
    expect(one.sent[0]?.text).not.toMatch(/Sari|Juttutuokio/);
    const [, secret = ''] = /\/t\/([\w-]+)/.exec(one.sent[0]?.text ?? '') ?? [];
    expect(valueOf(await openLink(one.visitor(), { secret }))).toEqual({ id: first.id, isWaiting: true });
    const { words } = await first.read();
    expect(valueOf(await findByWords(one.visitor(), { words: words.join(' ') }))).toEqual({ id: first.id, isWaiting: true });
  });

  test('an offer is not told of a wait that ended between the look at the one and at the other, nor to the address of an account', async () => {
    const one = await setting();
    const taken = await one.takeAll();
    const first = await one.wait(one.student(), { email: 'ilves@example.fi', as: 'name' });
    await giveBack(one, taken.get(ten) ?? '');
    await one.offer();
    const { offer } = await first.read();
    // As another transaction leaves it for the second look: the first has seen the offer open.
    await one.sql(
      "update waiting set state = 'closed', closed_as = 'booked', closed_hour = date_trunc('hour', now()), contact_email = null where organisation_id = $1"
    );
    await one.job(sendWaitingMessagesJob, { event: 'waiting.offered', id: offer?.id });
    expect(one.sent).toEqual([]);
    expect(await one.sql('select told from waiting_offers where organisation_id = $1')).toEqual([{ told: 'outdated' }]);
  });

  test('accepting books it in the same act, for who waited, and ends the wait; accepted twice it is booked once', async () => {
    const one = await setting();
    const taken = await one.takeAll();
    const wait = await one.wait(one.visitor(), { nickname: 'Koivu 4', email: 'koivu@example.fi' });
    await giveBack(one, taken.get(ten) ?? '');
    await one.offer();
    const offer = (await wait.read()).offer?.id ?? '';
    const outcomes = await Promise.all([acceptOffer(wait.call, { id: wait.id, offer }), acceptOffer(wait.call, { id: wait.id, offer })]);
    // The second is who lost the answer to the first: the same booking, or a visitor could not come to it any more.
    const [first, again] = outcomes.map(valueOf);
    expect(first).toEqual(again);
    expect(codeOf(await acceptOffer(one.visitor(), { id: wait.id, offer }))).toBe('not_found');
    expect(codeOf(await acceptOffer(wait.call, { id: wait.id, offer: newRandomId() }))).toBe('waiting_over');
    const rows = await one.sql(
      "select nickname, person_id, contact_email is not null as has_email from appointments where organisation_id = $1 and starts_at = $2 and state = 'booked'",
      [new Date(ten)]
    );
    expect(rows).toEqual([{ nickname: 'Koivu 4', person_id: null, has_email: true }]);
    expect(
      await one.sql('select kind from claims where organisation_id = $1 and starts_at = $2 and held_until is null order by kind', [
        new Date(ten)
      ])
    ).toEqual([{ kind: 'core' }, { kind: 'padded' }]);
    expect(await one.sql('select 1 from claims where organisation_id = $1 and held_until is not null')).toEqual([]);
    expect(await one.sql('select state, closed_as, contact_email from waiting where organisation_id = $1')).toEqual([
      { state: 'closed', closed_as: 'booked', contact_email: null }
    ]);
    expect(one.events.filter(({ event }) => event === 'appointment.booked').length).toBe(taken.size + 1);
  });

  test('what is declined, and what runs out, goes to the next; who missed three is let go and told so', async () => {
    const one = await setting();
    const taken = await one.takeAll();
    const first = await one.wait(one.visitor());
    const second = await one.wait(one.visitor(), { email: 'toinen@example.fi' });
    await giveBack(one, taken.get(ten) ?? '');
    await one.offer();
    const offer = (await first.read()).offer?.id ?? '';
    expect(codeOf(await declineOffer(second.call, { id: second.id, offer }))).toBe('offer_over');
    valueOf(await declineOffer(first.call, { id: first.id, offer }));
    await one.offer();
    expect((await first.read()).offer).toBeNull();
    const late = (await second.read()).offer;
    expect(late?.start).toBe(ten);
    await one.later(2 * hour);
    // By the clock it stands no more, before any job has looked.
    expect((await second.read()).offer).toBeNull();
    expect(codeOf(await acceptOffer({ ...second.call, now: tuesdayMorning + 2 * hour }, { id: second.id, offer: late?.id ?? '' }))).toBe(
      'offer_over'
    );
    await one.offer();
    expect([(await first.read()).missed, (await second.read()).missed]).toEqual([0, 1]);
    // Both have passed it on: it is free for whoever comes.
    expect(await one.free()).toContain(ten);
    await one.sql('update waiting set missed = 2 where organisation_id = $1 and id = $2', [second.id]);
    valueOf(await setOwnWaiting(first.call, { id: first.id, act: 'pause' }));
    const next = [...taken.keys()].filter((start) => start > ten).sort()[0] ?? 0;
    await giveBack(one, taken.get(next) ?? '');
    await one.offer();
    expect((await second.read()).offer?.start).toBe(next);
    await one.later(2 * hour);
    await one.offer();
    expect(await second.read()).toMatchObject({ state: 'closed', closedAs: 'missed' });
    await one.job(sendWaitingMessagesJob, { event: 'waiting.closed', id: second.id });
    expect(one.sent.map(({ to, subject }) => [to, subject])).toEqual([['toinen@example.fi', 'Jonotuksesi on päättynyt']]);
    expect(await one.sql('select contact_email, told from waiting where organisation_id = $1 and id = $2', [second.id])).toEqual([
      { contact_email: null, told: 'sent' }
    ]);
  });

  test('of many who run the queue at once, each time is offered to one, in the order of joining', async () => {
    const one = await setting({ hours: [10 * 60, 12 * 60] });
    const waits = [];
    for (let place = 0; place < 3; place++) waits.push(await one.wait(place === 1 ? one.student() : one.visitor()));
    await Promise.all(Array.from({ length: 4 }, () => one.offer()));
    const offered = await Promise.all(waits.map(async (wait) => (await wait.read()).offer?.start));
    expect(offered).toEqual([Date.parse('2026-11-24T08:00:00Z'), Date.parse('2026-11-24T08:30:00Z'), Date.parse('2026-11-24T09:00:00Z')]);
    expect((await one.sql('select 1 from waiting_offers where organisation_id = $1 and outcome is null')).length).toBe(3);
  });

  test('without names no more is offered than the share of a day that is theirs', async () => {
    const one = await setting({ hours: [10 * 60, 13 * 60], unverifiedShare: 34 });
    for (let place = 0; place < 4; place++) await one.wait(one.visitor(), { dayparts: ['midday'], weeks: '2' });
    await one.offer();
    const rows = await one.sql(
      "select (starts_at at time zone 'Europe/Helsinki')::date::text as day, count(*)::int as n from waiting_offers where organisation_id = $1 group by 1 order by 1"
    );
    expect(rows.every(({ n }) => n === 2)).toBe(true);
    expect(rows).toHaveLength(2);
  });

  test('who pauses keeps the place and is offered nothing; who leaves is gone; a person waits once for a service', async () => {
    const one = await setting();
    const taken = await one.takeAll();
    const named = await one.wait(one.student());
    expect(codeOf(await join(one.student(), { service: one.school.service, key: newRandomId() }))).toBe('waiting_already');
    const later = await one.wait(one.visitor());
    valueOf(await setOwnWaiting(named.call, { id: named.id, act: 'pause' }));
    expect((await later.read()).ahead).toBe(0);
    await giveBack(one, taken.get(ten) ?? '');
    await one.offer();
    expect([(await named.read()).offer, (await later.read()).offer?.start]).toEqual([null, ten]);
    valueOf(await setOwnWaiting(named.call, { id: named.id, act: 'resume' }));
    expect((await later.read()).ahead).toBe(1);
    expect(valueOf(await listWaiting(one.student(), {})).map(({ id }) => id)).toEqual([named.id]);
    // Leaving lets go of what is offered.
    valueOf(await setOwnWaiting(later.call, { id: later.id, act: 'leave' }));
    await one.offer();
    expect((await named.read()).offer?.start).toBe(ten);
    expect(await later.read()).toMatchObject({ state: 'closed', closedAs: 'left', hasEmail: false });
    expect(codeOf(await setOwnWaiting(later.call, { id: later.id, act: 'resume' }))).toBe('waiting_over');
  });

  test('a day that the host calls off takes its offers back, and nobody is blamed for it', async () => {
    const one = await setting();
    const taken = await one.takeAll();
    const wait = await one.wait(one.visitor());
    await giveBack(one, taken.get(ten) ?? '');
    await one.offer();
    const offer = (await wait.read()).offer?.id ?? '';
    valueOf(await cancelDay(one.host(), { date: '2026-11-25', reason: 'host_ill' }));
    expect((await wait.read()).offer).toBeNull();
    expect(codeOf(await acceptOffer(wait.call, { id: wait.id, offer }))).toBe('offer_over');
    await one.offer();
    expect(await one.sql('select outcome from waiting_offers where organisation_id = $1')).toEqual([{ outcome: 'withdrawn' }]);
    expect((await wait.read()).missed).toBe(0);
  });

  test('a wait is nobody’s but who joined; a nickname is tied to nobody, and its place tells no time', async () => {
    const one = await setting();
    const { id } = await one.wait({ ...one.student(), actor: asVisitor(one.student().actor) }, { nickname: 'Koivu 4' });
    expect(codeOf(await readWaiting(one.student(), { id }))).toBe('not_found');
    expect(valueOf(await listWaiting(one.student(), {}))).toEqual([]);
    expect(id[14]).toBe('4');
    const [row] = await one.sql('select * from waiting where organisation_id = $1');
    expect(row).toMatchObject({ person_id: null, nickname: 'Koivu 4', place: 1 });
    for (const value of Object.values(row ?? {})) if (value instanceof Date) expect(value.getTime() % hour).toBe(0);
  });

  test('the last date ends a wait, and a week later nothing of it is left; a browser has two at the most', async () => {
    const one = await setting();
    await one.takeAll();
    const wait = await one.wait(one.visitor());
    expect(codeOf(await join(one.visitor(), { service: one.school.service, key: newRandomId(), openInBrowser: 2 }))).toBe('too_many_open');
    await one.later(15 * 24 * hour);
    await one.offer();
    expect(await wait.read()).toMatchObject({ state: 'closed', closedAs: 'date' });
    await one.later(7 * 24 * hour);
    await one.job(deleteWaitingJob);
    expect(await one.sql('select 1 from waiting where organisation_id = $1')).toEqual([]);
  });

  test('who keeps the services sees how many wait, rounded down, and nothing of few', async () => {
    const one = await setting();
    const keeper = aCall({ system: one.system }, personOf(one.school.organisation, newRandomId(), 'coordinator'));
    for (let n = 0; n < 4; n++) await one.wait(one.visitor());
    expect(valueOf(await countWhoWaits(keeper, {}))).toMatchObject({ whole: null, several: null });
    for (let n = 0; n < 9; n++) await one.wait(one.visitor());
    expect(valueOf(await countWhoWaits(keeper, {}))).toMatchObject({ whole: 10, several: 10, campuses: [{ atLeast: null }] });
  });
});
