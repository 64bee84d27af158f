import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aTime, wednesdayTen } from '../../../../../tests/school.ts';
import { acceptOffer, addBlock, book, cancel, declineOffer, hold, removeBlock, setOwnWaiting } from '../index.ts';
import { aQueue, codeOf, giveBack, hour, ten, valueOf } from './queue.builder.ts';

onBothDatabases('a time that is given back while somebody waits', (ground) => {
  const setting = aQueue(ground);

  /** Ten o'clock is given back while two wait, and is offered to the first. */
  async function offeredToTheFirst() {
    const one = await setting();
    const taken = await one.takeAll();
    const first = await one.wait(one.visitor());
    const second = await one.wait(one.visitor());
    await giveBack(one, taken.get(ten) ?? '');
    await one.offer();
    return { one, first, second };
  }

  test('what is given back while somebody waits is free to nobody before the list was asked, and to everybody once nobody on it could have it', async () => {
    const one = await setting();
    const taken = await one.takeAll();
    const wait = await one.wait(one.visitor(), { dayparts: ['afternoon'] });
    const time = aTime(one.school, wednesdayTen).value;
    await giveBack(one, taken.get(ten) ?? '');
    expect(await one.free()).not.toContain(ten);
    expect(codeOf(await book(one.student(), { time, key: newRandomId() }))).toBe('slot_gone');
    expect(codeOf(await hold({ ...one.visitor(), holder: newRandomId() }, { time }))).toBe('slot_gone');
    // Of whom it was it says nothing, and when it was given back to the minute at the finest.
    const [held] = await one.sql("select holder_id, held_until from claims where organisation_id = $1 and held_for = 'freed'");
    expect(held?.['holder_id']).not.toBe(taken.get(ten));
    expect(Number(held?.['held_until']) % 60_000).toBe(0);
    await one.offer();
    expect((await wait.read()).offer).toBeNull();
    expect(await one.free()).toContain(ten);
    // Nobody waits any more: it is free at once.
    const { id } = valueOf(await book(one.student(), { time, key: newRandomId() }));
    valueOf(await setOwnWaiting(wait.call, { id: wait.id, act: 'leave' }));
    valueOf(await cancel(one.student(), { id }));
    expect(await one.free()).toContain(ten);
  });

  test('a job that never comes leaves it free after two minutes; who declines gives it to the next and to nobody between', async () => {
    const { one, first, second } = await offeredToTheFirst();
    valueOf(await declineOffer(first.call, { id: first.id, offer: (await first.read()).offer?.id ?? '' }));
    expect(await one.free()).not.toContain(ten);
    await one.offer();
    expect((await second.read()).offer?.start).toBe(ten);
    valueOf(await declineOffer(second.call, { id: second.id, offer: (await second.read()).offer?.id ?? '' }));
    expect(await one.free()).not.toContain(ten);
    await one.later(2 * 60_000);
    expect(await one.free()).toContain(ten);
  });

  test('an offer that ran out is free to nobody before it is the next one’s, and to everybody when no job comes for long', async () => {
    const { one, first, second } = await offeredToTheFirst();
    const { offer } = await first.read();
    await one.later((offer?.until ?? 0) - tuesdayMorning);
    expect((await first.read()).offer).toBeNull();
    expect(codeOf(await acceptOffer(first.call, { id: first.id, offer: offer?.id ?? '' }))).toBe('offer_over');
    expect(await one.free()).not.toContain(ten);
    expect(codeOf(await book(one.student(), { time: aTime(one.school, wednesdayTen).value, key: newRandomId() }))).toBe('slot_gone');
    await one.offer();
    expect((await first.read()).missed).toBe(1);
    const next = (await second.read()).offer;
    expect(next?.start).toBe(ten);
    // It runs out as well, and the house stands still.
    await one.later(2 * hour + 6 * 60_000);
    expect(await one.free()).toContain(ten);
  });

  test('a host may move and block over what was given back, and is told of what is offered until when it is', async () => {
    const one = await setting();
    const taken = await one.takeAll();
    const wait = await one.wait(one.visitor());
    await giveBack(one, taken.get(ten) ?? '');
    const block = { kind: 'meeting', date: '2026-11-25', from: '10:00', until: '10:30' } as const;
    const { id } = valueOf(await addBlock(one.host(), block));
    valueOf(await removeBlock(one.host(), { id }));
    await one.offer();
    const { offer } = await wait.read();
    expect(offer?.start).toBe(ten);
    expect(await addBlock(one.host(), block)).toMatchObject({
      refusal: { code: 'period_meets', after: { meets: [{ start: ten, kind: null, offeredUntil: offer?.until }] } }
    });
    // The offer has run out a moment ago, and its time is kept for the next: no past time is named.
    await one.later((offer?.until ?? 0) - tuesdayMorning + 60_000);
    const [kept] = await one.sql("select held_until from claims where organisation_id = $1 and held_for = 'offer' and kind = 'padded'");
    expect(await addBlock(one.host(), block)).toMatchObject({
      refusal: { code: 'period_meets', after: { meets: [{ start: ten, offeredUntil: Number(kept?.['held_until']) }] } }
    });
  });
});
