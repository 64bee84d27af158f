import http from 'node:http';
import { startApplication, type Application } from './application.ts';
import type { Config } from '#platform/config.ts';
import type { Embedded } from '#platform/database/embedded.ts';
import { prepareDatabase, type Prepared } from '#platform/database/prepare.ts';
import { readShippedPlans } from '#modules/groups/server/index.ts';
import { firstCodeText } from '#modules/people/server/index.ts';
import { schoolAtStart } from './first-school.ts';
import { doors, type Doors } from './platform/http/doors.ts';
import { awaySeconds, databaseIsAway } from './platform/http/away.ts';
import { tooLong } from './platform/http/body-size.ts';
import { fromOwnOrigin } from './platform/http/own-origin.ts';
import { PortUnusable } from './platform/http/port.ts';
import { doorHeaders, securityHeaders } from './platform/http/headers/security-headers.ts';

// The door around the framework's handler: which hosts are ours, under which scheme, and the headers that everything carries, static files too.
// It ends in order: no new requests, the running ones end, jobs are given back, the database closes.

// Nothing is known of whom these are for, not even the school: they are said in all languages.
const noSchool = 'Tässä osoitteessa ei ole koulua.\nIngen skola har den här adressen.\nNo school has this address here.\n';
const notFromHere =
  'Tätä ei lähetetty tämän palvelun sivulta. Avaa sivu uudelleen ja yritä sieltä.\nDet här skickades inte från en sida i tjänsten. Öppna sidan på nytt och försök därifrån.\nThis was not sent from a page of ours. Open the page again and try from there.\n';

const tooMuch = 'Tämä on liian suuri lähetettäväksi.\nDet här är för stort att skicka.\nThis is too large to send.\n';

/** So long after the door opens the work on jobs begins, and so long after a failure it is tried again. */
const restSeconds = 1;
const againSeconds = 5;

/** What a request that can't be ours is told; there is no page to show it in. */
function turnAway(response: http.ServerResponse, status: number, text: string): void {
  for (const [name, value] of doorHeaders()) response.setHeader(name, value);
  if (status === 503) response.setHeader('retry-after', String(awaySeconds));
  response.writeHead(status);
  response.end(text);
}

/** The framework's way of answering a request. */
export type Handler = (request: http.IncomingMessage, response: http.ServerResponse, next: () => void) => void;

/** What stands behind the door when it opens. */
interface House {
  application: Application;
  prepared: Prepared;
  handler: Handler;
  firstCode: string | null;
}

/**
 * Makes the database, the school and the application ready, and opens the door.
 * @param starting the embedded database, whose start is under way; null where a server is used
 * @param framework being read meanwhile; its own start waits for the application's
 */
export async function openHouse(config: Config, starting: Promise<Embedded> | null, framework: Promise<Handler>): Promise<void> {
  const schooled = prepareDatabase(config, { starting }).then(async (prepared) => ({
    prepared,
    firstCode: await schoolAtStart(config, prepared.owner)
  }));
  const [application, handler, { prepared, firstCode }] = await Promise.all([
    startApplication(config, { after: schooled }),
    framework,
    schooled
  ]);
  serve(config, { application, prepared, handler, firstCode });
}

function serve(config: Config, { application, prepared, handler, firstCode }: House): void {
  const known: Doors = doors(config, application.system);
  const server = http.createServer((request, response) => {
    admit(request, response).catch((error: unknown) => {
      application.system.log.error({ error }, 'a request failed at the door');
      if (response.headersSent) response.destroy();
      else if (databaseIsAway(error)) turnAway(response, 503, 'The database does not answer. Come back in a moment.\n');
      else turnAway(response, 500, 'Something went wrong.\n');
    });
  });

  async function admit(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    if (request.url === '/healthz') return turnAway(response, 200, 'ok\n');
    if (request.url === '/readyz') return turnAway(response, ...(await readiness(application)));
    const door = await known.find(request.headers.host);
    if (!door) return turnAway(response, 421, noSchool);
    if (!fromOwnOrigin(request, `${door.scheme}://${door.host}`)) return turnAway(response, 403, notFromHere);
    if (tooLong(request)) return turnAway(response, 413, tooMuch);
    request.headers['x-rinnalla-scheme'] = door.scheme;
    request.headers['x-rinnalla-host'] = door.host;
    for (const [name, value] of securityHeaders(door.scheme)) response.setHeader(name, value);
    handler(request, response, () => turnAway(response, 404, 'Not found\n'));
  }

  let begin: NodeJS.Timeout | undefined;
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    clearTimeout(begin);
    application.system.log.info({ signal }, 'stopping');
    // Its callback comes when the last running request has ended; `listening` is false at once and says nothing of that.
    const ended = new Promise((resolve) => server.close(resolve));
    // Lines that tell of changes would stay open for minutes.
    await application.system.live.close();
    server.closeIdleConnections();
    const late = setTimeout(() => server.closeAllConnections(), 10_000);
    await ended;
    clearTimeout(late);
    await application.stop();
    await prepared.close();
    process.exit(0);
  };
  // What nobody caught ends the process; Node itself would print the error with all that it holds.
  process.on('uncaughtException', (error) => {
    application.system.log.fatal({ error }, 'an error that nobody caught');
    process.exit(1);
  });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal));

  server.listen(config.port, config.host, () => {
    const address = config.origin?.origin ?? `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${config.port}`;
    process.stdout.write(`Rinnalla is at ${address}\n`);
    // Past the log on purpose: it is kept and sent elsewhere.
    if (firstCode) process.stdout.write(firstCodeText(firstCode, `${address}/sign-in/code`));
    // Who waits for the first page goes before the jobs' first look at their queues.
    begin = setTimeout(() => void Promise.all([beginWork(application), readShippedPlans()]), restSeconds * 1000);
  });
  server.on('error', (error) => {
    process.stderr.write(`${new PortUnusable(config, error).message}\n`);
    void application
      .stop()
      .then(() => prepared.close())
      .then(() => process.exit(1));
  });
}

/** A database that is away just then must not end a server that would find it again: the work is begun when it answers. */
async function beginWork(application: Application): Promise<void> {
  try {
    await application.work();
  } catch (error) {
    application.system.log.error({ error }, 'the work on jobs could not begin and is tried again');
    setTimeout(() => void beginWork(application), againSeconds * 1000).unref();
  }
}

async function readiness({ system }: Application): Promise<[number, string]> {
  try {
    await system.database.statement('select 1');
    return [200, 'ready\n'];
  } catch {
    return [503, 'the database does not answer\n'];
  }
}
