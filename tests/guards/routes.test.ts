import { globSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changed, hashes, hostOf, openInstallation, untilQuiet, type Answer, type Installation } from './installation.ts';
import { browsing, table, type Expected } from './routes.ts';
import type { AnyRole, Side } from './world.ts';

/** Routes by their folders, with the names of their forms. */
async function everyRoute(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const file of globSync('src/routes/**/+{page.svelte,page.server.ts,server.ts}').sort()) {
    const route = `/${path.dirname(path.relative('src/routes', file))}`.replace(/\/\([^)]*\)/g, '').replace(/\/\.?$/, '') || '/';
    const forms = found.get(route) ?? [];
    if (file.endsWith('server.ts')) {
      const loaded = v.parse(v.record(v.string(), v.unknown()), await import(path.resolve(file)));
      forms.push(...Object.keys(loaded).filter((name) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(name)));
      forms.push(...Object.keys(v.parse(v.optional(v.record(v.string(), v.unknown()), {}), loaded['actions'])));
    }
    found.set(route, forms);
  }
  return found;
}

let house: Installation;
beforeAll(async () => {
  house = await openInstallation();
});
afterAll(() => house.close());

const isAsExpected = ({ status, headers }: Answer, expected: Expected): boolean =>
  typeof expected === 'number' ? status === expected : status === 303 && (headers.location ?? '').startsWith(expected.slice(4));
/** Nothing there; or the door, to which the staff's pages send whoever is not staff, whatever the address names. */
const isNowhere = (answer: Answer, expected: Expected | undefined): boolean =>
  answer.status === 404 || (typeof expected === 'string' && expected.startsWith('303 /sign-in') && isAsExpected(answer, expected));
const told = ({ status, headers }: Answer) => `${status} ${headers.location ?? ''}`.trim();

test('every route has a row, every form of a page too, and no row is left of what is gone', async () => {
  const routes = await everyRoute();
  expect([...routes.keys()].sort()).toEqual(Object.keys(table).sort());
  for (const [route, forms] of routes) expect([route, forms.sort()]).toEqual([route, Object.keys(table[route]?.forms ?? {}).sort()]);
});

test('every route as every role: who may gets it, others are sent to the door or find nothing, and in the other school there is nothing of this one', async () => {
  const leaks: string[] = [];
  const counts = { got: 0, refused: 0 };
  const get = async (side: Side, role: AnyRole, at: string, keys: readonly string[] = []) =>
    house.ask(hostOf(side, house), at, { headers: { cookie: await house.cookie(side, role, keys) } });
  for (const [route, row] of Object.entries(table)) {
    for (const role of browsing) {
      const expected = row.get[role];
      const { path: at, keys } = await row.at(house.here, role, house);
      const answer = await get(house.here, role, at, keys);
      const cell = `${route} as ${role}`;
      if (expected === undefined || !isAsExpected(answer, expected)) leaks.push(`${cell}: ${told(answer)}, expected ${expected}`);
      else if (answer.status === 404 || (answer.headers.location ?? '').startsWith('/sign-in')) counts.refused++;
      else counts.got++;
      if (!route.includes('[')) continue;
      // The same address and keys, signed in at the other school.
      const across = await get(house.there, role, at, keys);
      if (isNowhere(across, expected) || (row.nowhere && isAsExpected(across, row.nowhere))) counts.refused++;
      else leaks.push(`${cell} of the other school: ${told(across)}`);
      if (!row.othersAt) continue;
      const others = await get(house.here, role, await row.othersAt(house.here, role));
      if (isNowhere(others, expected)) counts.refused++;
      else leaks.push(`${cell} about somebody else's: ${told(others)}`);
    }
  }
  expect(leaks).toEqual([]);
  process.stdout.write(
    `Routes: ${Object.keys(table).length} × ${browsing.length} roles: ${counts.got} got, ${counts.refused} refused, ${leaks.length} leaks\n`
  );
}, 300_000);

test('every form as every role: who may not changes nothing by sending it, and somebody else’s thing is not there', async () => {
  const leaks: string[] = [];
  const counts = { done: 0, refused: 0 };
  const { admin } = house.ground;
  const noise = [
    'audit_log',
    'limits',
    'address_limits',
    'sessions',
    'pgboss.*',
    'job_runs',
    'message_deliveries',
    'people_change_items.told'
  ];
  const forms = [];
  for (const [route, row] of Object.entries(table)) {
    for (const [name, form] of Object.entries(row.forms ?? {})) {
      const query = name === 'default' || name === 'POST' ? '' : `?/${name}`;
      const filledIn = async (role: AnyRole) => {
        const { path: at, keys } = await row.at(house.here, role, house);
        const sent = await form.form(house.here, role, at);
        const send = async (side: Side, where: string) =>
          house.ask(hostOf(side, house), where.includes('?') ? where + query.replace('?', '&') : where + query, {
            form: sent,
            headers: { cookie: await house.cookie(side, role, keys) }
          });
        return { role, at, send, cell: `${route}${query} as ${role}` };
      };
      const cells = [];
      for (const role of browsing)
        cells.push({ ...(await filledIn(role)), others: row.othersAt ? await row.othersAt(house.here, role) : null });
      const named = (route.includes('[') || name !== 'default') && name !== 'POST' && !form.namesNothing;
      forms.push({ form, named, cells, filledIn });
    }
  }
  // What their making asked for may still be on its way.
  await untilQuiet(house);
  let before = await hashes(admin, noise);
  for (const { form, named, cells } of forms) {
    const sent: string[] = [];
    for (const { role, at, others, send, cell } of cells) {
      const refused = async (what: string, side: Side, where: string) => {
        const answer = await send(side, where);
        if ([303, 404, 409].includes(answer.status)) sent.push(`${cell} ${what}`);
        else leaks.push(`${cell} ${what}: ${told(answer)}`);
      };
      // What names a thing of this school is sent at the other one first, while it is still as it was.
      if (others !== null) await refused('about somebody else’s', house.here, others);
      if (named) await refused('at the other school', house.there, at);
      if (!form.may.includes(role)) await refused('without the right', house.here, at);
    }
    // Asked once for a form, not after each sending: it looks at every row of every table.
    const after = await hashes(admin, noise);
    const wrote = changed(before, after);
    before = after;
    if (wrote.length > 0) leaks.push(`one of these changed ${wrote.join(', ')}: ${sent.join('; ')}`);
    else counts.refused += sent.length;
  }
  for (const { form, filledIn } of forms) {
    for (const role of browsing.filter((one) => form.may.includes(one))) {
      // Made and filled in anew: what one sends can use up what another's form holds, such as a code or an offer.
      const { at, send, cell } = await filledIn(role);
      const answer = await send(house.here, at);
      if (answer.status === (form.done ?? 303)) counts.done++;
      else leaks.push(`${cell}: ${told(answer)}, expected ${form.done ?? 303}`);
    }
  }
  await untilQuiet(house);
  expect(leaks).toEqual([]);
  process.stdout.write(`Forms: ${counts.done} done, ${counts.refused} refused without a trace, ${leaks.length} leaks\n`);
}, 300_000);
