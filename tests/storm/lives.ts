import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, Held, Led, Wait } from './client.ts';

/**
 * What most clients do until the race is over: want a time, hold it while the form is open or take it at once, take another when somebody was faster, and having one
 * keep it, move it, cancel it or send the form again. Who finds everything taken joins the queue and answers what is offered.
 */
export async function live(client: Client): Promise<void> {
  let held: Held | null = null;
  let wait: Wait | null = null;
  let late = 0;
  while (client.isOn()) {
    if (held) {
      await sleep(100 + client.below(1500));
      if (client.isOn()) held = await haveOne(client, held);
    } else if (wait) {
      await sleep(200 + client.below(600));
      if (client.isOn()) ({ held, wait } = await waitOn(client, wait));
    } else {
      const time = await client.choose(await client.freeTimes());
      if (time) held = await wantOne(client, time);
      late = held ? 0 : late + 1;
      // Who finds everything taken, or others faster time and again, waits; or looks again in a while: others move and cancel.
      if (!held && !client.race.crowd && (!time || late > 2) && client.below(3) > 0) wait = await client.join();
      await sleep(held || time ? client.below(60) : 300 + client.below(900));
    }
  }
  client.close();
}

async function wantOne(client: Client, time: string): Promise<Held | null> {
  const anyone = client.below(3) === 0;
  if (client.race.crowd || client.below(2) === 0 || !(await client.hold(time))) return client.book(time, anyone);
  // The form is open.
  await sleep(50 + client.below(700));
  const mood = client.below(10);
  if (mood < 6) return client.book(time, anyone);
  if (mood < 8) await client.release(time);
  // A browser that is closed says nothing: what it holds ends by the clock.
  else client.forget();
  return null;
}

async function haveOne(client: Client, held: Held): Promise<Held | null> {
  const mood = client.below(10);
  if (mood < 3) return (await client.cancel(held)) ? null : held;
  if (mood < 6) return client.move(held);
  if (mood < 8) await client.bookAgain(held);
  else await sleep(1000);
  return held;
}

async function waitOn(client: Client, wait: Wait): Promise<{ held: Held | null; wait: Wait | null }> {
  const seen = await client.look(wait);
  if (seen?.isOver) {
    client.forget();
    return { held: null, wait: null };
  }
  const mood = client.below(20);
  if (!seen?.offer) {
    if (mood > 1 || !seen) return { held: null, wait };
    await client.leave(wait);
    return { held: null, wait: null };
  }
  // A person reads the offer first: answered in the moment in which it was seen, none would stand long enough for others to try it.
  await sleep(300 + client.below(2000));
  if (mood < 10) {
    const held = await client.accept(wait, seen.offer);
    return { held, wait: held ? null : wait };
  }
  if (mood < 16) await client.decline(wait, seen.offer);
  // Else it is looked at again, or runs out.
  return { held: null, wait };
}

/** A professional who takes times for sessions with groups, alone or with a colleague, moves them and calls them off: from those that students want. */
export async function lead(client: Client, led: Led): Promise<void> {
  const pick = <T>(all: readonly T[]) => all[client.below(all.length)];
  let session: string | null = null;
  while (client.isOn()) {
    const start = pick(led.starts) ?? 0;
    if (session === null) session = await client.lead(led, start, client.below(2) === 0 ? (pick(led.others) ?? '') : '');
    else if (client.below(5) < 3) await client.shift(led, session, start);
    else {
      await client.callOff(led, session);
      session = null;
    }
    await sleep(100 + client.below(500));
  }
  client.close();
}

/**
 * The vandal: every time there is, each with a browser that knows nothing of the one before, so that no cookie can stop it. It gives half of them back, a few at once,
 * or the others would find nothing to do.
 */
export async function grab(vandal: Client): Promise<void> {
  const grabbed: { by: Client; held: Held }[] = [];
  while (vandal.isOn()) {
    for (const time of await vandal.freeTimes()) {
      if (!vandal.isOn()) break;
      const by = vandal.other();
      const held = await by.book(time);
      if (held) grabbed.push({ by, held });
      else by.close();
    }
    await sleep(700);
    for (const { by, held } of grabbed.splice(0, Math.ceil(grabbed.length / 2))) {
      if (vandal.isOn()) await by.cancel(held);
      by.close();
    }
  }
  for (const { by } of grabbed) by.close();
  vandal.close();
}
