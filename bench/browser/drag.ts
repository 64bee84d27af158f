import { rmSync } from 'node:fs';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { addDays } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { mondayOf } from '#modules/scheduling/host/week/week.ts';
import { startBuilt, stopBuilt, untilReady } from '../../tests/processes/built-server.ts';
import { inOrganisation } from '../../tests/school.ts';
import { chromiumArguments, findChromium } from '../../tests/servers/chromium.ts';
import { startPostgres } from '../../tests/servers/postgres.ts';
import { connected } from '../booking/ground.ts';
import { median } from '../median.ts';
import type { Result } from '../result.ts';

declare global {
  interface Window {
    /** What a page noted of itself while something was dragged in it. */
    seen: { pictures: number[]; longTasks: number };
  }
}

const zone = 'Europe/Helsinki';
const [few, many] = [10, 500];
const moves = 180;
const rounds = 3;

/** One drag across the week, and the page that it was in. */
interface Drag {
  /** ms of the page's main thread for one move of the mouse, all in all. */
  perMove: number;
  /** ms between two pictures, of twenty the second slowest. */
  slowPicture: number;
  /** How many tasks held the page for more than 50 ms. */
  longTasks: number;
  /** ms from asking for the page until it stands. */
  opened: number;
}

/**
 * Dragging an appointment over a week of 500 against one of 10, in Chromium with the built server on PostgreSQL, in turns: what each move of the mouse costs the page, how even
 * its pictures come, and how long the week takes to open.
 */
export async function measure(): Promise<Result[]> {
  const postgres = await startPostgres({ fsync: false });
  const urls = await postgres.createDatabase('bench_drag');
  const server = await startBuilt({
    EXAMPLE: 'on',
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    SECRET_KEY: 'a secret of the bench, long enough to be one'
  });
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  try {
    await untilReady(server);
    // Long after the example's own bookings.
    const first = addDays(mondayOf(dateIn(Date.now(), zone)), 40 * 7);
    const weeks = { [few]: first, [many]: addDays(first, 7) };
    await fill(urls.ownerUrl, weeks);
    const page = await enter(browser, server.base);
    const drags: Record<number, Drag[]> = { [few]: [], [many]: [] };
    // The first round is for the compiler and for caches.
    for (let round = 0; round <= rounds; round++)
      for (const count of [few, many]) {
        const drag = await dragOver(page, `${server.base}/week?from=${weeks[count]}`, count);
        if (round > 0) drags[count]?.push(drag);
      }
    const of = (count: number, what: keyof Drag) => median((drags[count] ?? []).map((drag) => drag[what]));
    const line = (name: string, what: keyof Drag, unit: string, most: number): Result => ({
      name: `${name}, ${many} in the week`,
      figure: of(many, what),
      unit,
      reference: `${few} in the week: ${of(few, what).toFixed(1)} ${unit}`,
      ratio: of(many, what) / of(few, what),
      aim: most > 0 ? `at most ${most} ${unit}` : '',
      met: most > 0 ? of(many, what) <= most : null
    });
    const longTasks = of(many, 'longTasks');
    return [
      line('an appointment dragged, work of the page for each move', 'perMove', 'ms', 8),
      line('an appointment dragged, slow pictures (95 of 100 are quicker)', 'slowPicture', 'ms', 34),
      {
        name: `tasks over 50 ms while an appointment is dragged, ${many} in the week`,
        figure: longTasks,
        unit: 'tasks',
        reference: `${few} in the week: ${of(few, 'longTasks')}`,
        ratio: null,
        aim: 'none',
        met: longTasks === 0
      },
      line('the week opened', 'opened', 'ms', 0)
    ];
  } finally {
    await browser.close();
    await stopBuilt(server, { keepData: true });
    rmSync(server.dataDir, { recursive: true, force: true });
    await postgres.stop();
  }
}

/** Books the weeks full for the first of the example's professionals: five minutes each, from eight o'clock on, Monday to Friday. */
async function fill(ownerUrl: string, weeks: Record<number, string>): Promise<void> {
  const owner = await connected({ connectionString: ownerUrl });
  const { rows } = await owner.query<{ id: string }>('select id from organisations');
  const organisation = rows[0]?.id ?? '';
  await inOrganisation(owner, organisation, async () => {
    for (const [count, monday] of Object.entries(weeks)) {
      await owner.query(
        `with host as (select h.id, hc.campus_id, sh.service_id from hosts h
           join host_campuses hc on hc.organisation_id = h.organisation_id and hc.host_id = h.id
           join service_hosts sh on sh.organisation_id = h.organisation_id and sh.host_id = h.id
           where h.organisation_id = $1 and h.name like 'Sari%' limit 1),
         slot as (select n, gen_random_uuid() as id, ($2::date + (n % 5) + time '08:00' + (n / 5) * interval '5 minutes') at time zone $4 as start
           from generate_series(0, $3::int - 1) n),
         booked as (insert into appointments (organisation_id, id, service_id, host_id, campus_id, modality, starts_at, ends_at, nickname, language, link_hash, words_hash,
             idempotency_key, booked_hour)
           select $1, slot.id, host.service_id, host.id, host.campus_id, 'campus', start, start + interval '5 minutes', 'Koivu ' || n, 'fi', uuid_send(slot.id),
             uuid_send(gen_random_uuid()), gen_random_uuid(), date_trunc('hour', now()) from slot, host
           returning id, host_id, starts_at, ends_at)
         insert into claims (organisation_id, resource_id, holder_id, kind, starts_at, ends_at)
         select $1, host_id, id, kind, starts_at, ends_at from booked, unnest(array['core', 'padded']) kind`,
        [organisation, monday, Number(count), zone]
      );
    }
  });
  await owner.query('analyze');
  await owner.end();
}

async function enter(browser: Browser, base: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'fi-FI',
    timezoneId: zone,
    serviceWorkers: 'block'
  });
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  const professionals = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Hyvinvoinnin ammattilainen', exact: true }) });
  await professionals.getByRole('button').filter({ hasText: 'Sari' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

async function dragOver(page: Page, address: string, count: number): Promise<Drag> {
  const began = performance.now();
  await page.goto(address, { waitUntil: 'load' });
  const opened = performance.now() - began;
  const items = page.locator('[data-columns] li[data-drag]');
  if ((await items.count()) !== count) throw new Error(`${await items.count()} in the week instead of ${count}`);
  const box = await items.first().boundingBox();
  const columns = await page.locator('[data-columns]').boundingBox();
  if (!box || !columns) throw new Error('The week is not seen');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(() => {
    const seen = { pictures: [0], longTasks: 0 };
    window.seen = seen;
    new PerformanceObserver((list) => (seen.longTasks += list.getEntries().length)).observe({ type: 'longtask' });
    const picture = (at: number) => {
      seen.pictures.push(at);
      requestAnimationFrame(picture);
    };
    requestAnimationFrame(picture);
  });
  await page.mouse.move(box.x + 12, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 30);
  const before = await work(session);
  for (let move = 0; move < moves; move++) {
    const turn = (move / moves) * 2 * Math.PI;
    await page.mouse.move(columns.x + columns.width * (0.5 + 0.4 * Math.sin(turn)), 400 + 200 * Math.sin(3 * turn));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const after = await work(session);
  if (!(await page.locator('[data-columns] [data-part="ghost"]').isVisible())) throw new Error('Nothing is dragged');
  const seen = await page.evaluate(() => {
    const { pictures, longTasks } = window.seen;
    const gaps = pictures.slice(2).map((at, index) => at - (pictures[index + 1] ?? at));
    gaps.sort((a, b) => a - b);
    return { longTasks, slowPicture: gaps[Math.floor(gaps.length * 0.95)] ?? 0 };
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await session.detach();
  return { opened, perMove: (1000 * (after - before)) / moves, ...seen };
}

/** Seconds that the page's main thread has worked. */
async function work(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
