import { rmSync } from 'node:fs';
import http from 'node:http';
import { startBuilt, stopBuilt, untilReady } from '../tests/processes/built-server.ts';
import { startPostgres } from '../tests/servers/postgres.ts';
import { median } from './median.ts';
import type { Result } from './result.ts';

const seconds = 2;
const rounds = 3;
const together = 8;

/** Answers a second over kept-alive connections, `together` at a time. */
async function rate(url: string): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: together });
  const until = performance.now() + seconds * 1000;
  let count = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      http
        .get(url, { agent }, (response) => {
          if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
          response.resume();
          response.once('end', resolve);
        })
        .once('error', reject);
    });
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (performance.now() < until) {
        await one();
        count += 1;
      }
    })
  );
  agent.destroy();
  return count / seconds;
}

/**
 * Pages with fresh data from the built server with the example school, embedded and on PostgreSQL, against the server's own page without data and against
 * bare node:http, in turns.
 */
export async function measure(): Promise<Result[]> {
  const bare = http.createServer((_, response) => response.end('x'.repeat(4000)));
  const postgres = await startPostgres({ fsync: true });
  try {
    const port = await new Promise<number>((resolve) =>
      bare.listen(0, '127.0.0.1', () => {
        const address = bare.address();
        resolve(address && typeof address === 'object' ? address.port : 0);
      })
    );
    const bareUrl = `http://127.0.0.1:${port}/`;
    const urls = await postgres.createDatabase('bench_pages');
    const onServer = {
      DATABASE_URL: urls.appUrl,
      DATABASE_OWNER_URL: urls.ownerUrl,
      SECRET_KEY: 'a secret of the bench, long enough to be one'
    };
    return [...(await pagesOn('embedded', {}, bareUrl)), ...(await pagesOn('PostgreSQL', onServer, bareUrl))];
  } finally {
    bare.close();
    await postgres.stop();
  }
}

async function pagesOn(database: string, environment: Record<string, string>, bareUrl: string): Promise<Result[]> {
  const server = await startBuilt({ EXAMPLE: 'on', ...environment });
  try {
    await untilReady(server);
    const rates = new Map<string, number[]>();
    const urls = { empty: `${server.base}/offline`, front: `${server.base}/`, times: `${server.base}/book`, bare: bareUrl };
    for (let round = 0; round <= rounds; round++) {
      for (const [name, url] of Object.entries(urls)) {
        const measured = await rate(url);
        if (round > 0) rates.set(name, [...(rates.get(name) ?? []), measured]);
      }
    }
    const of = (name: string) => median(rates.get(name) ?? []);
    const against = (name: string, page: string): Result[] => [
      {
        name: `${page} a second, ${database}, fresh data`,
        figure: of(name),
        unit: '/s',
        reference: `the framework's page without data: ${of('empty').toFixed(0)}/s`,
        ratio: of(name) / of('empty'),
        aim: 'at least 0.4 of it',
        met: of(name) / of('empty') >= 0.4
      },
      {
        name: `${page} a second, ${database}`,
        figure: of(name),
        unit: '/s',
        reference: `bare node:http: ${of('bare').toFixed(0)}/s`,
        ratio: of(name) / of('bare'),
        aim: '',
        met: null
      }
    ];
    return [...against('front', 'front page'), ...against('times', 'page of times')];
  } finally {
    await stopBuilt(server, { keepData: true });
    rmSync(server.dataDir, { recursive: true, force: true });
  }
}
