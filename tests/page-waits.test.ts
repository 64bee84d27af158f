import { expect, test } from 'vitest';
import { openSession, resolveSession } from '#modules/people/server/index.ts';
import type { Call } from '#platform/use-case/index.ts';
import { load as book } from '../src/routes/(student)/book/+page.server.ts';
import { load as front } from '../src/routes/(student)/+page.server.ts';
import { onBothDatabases } from './ground.ts';
import { pipelinesOf } from './pipelines.ts';
import { aCall, aSchool, personOf, visitorOf } from './school.ts';

// What a page costs is waiting: each line says how often its load waits for the database, and with how many statements in all (the beginning and the
// end of a transaction are three of them). A page that grows must say so here.

onBothDatabases('a page waits for the database', (ground) => {
  const school = aSchoolOnce();
  function aSchoolOnce() {
    let made: ReturnType<typeof aSchool> | undefined;
    return () => (made ??= aSchool(ground()));
  }
  /** The second of two: the first learns which service is asked for, and prepares the statements. */
  async function costOf(work: () => Promise<unknown>): Promise<{ waits: number; statements: number }> {
    await work();
    const pipelines = await pipelinesOf(work);
    // Nobody waits for the end of what only read.
    const waited = pipelines.filter((sent) => sent.some(({ text }) => text !== 'commit'));
    return { waits: waited.length, statements: pipelines.flat().length };
  }
  /** A page's own load, as the framework calls it. */
  const page = (load: unknown, call: Call, address = '/') => {
    if (typeof load !== 'function') throw new Error('A page has no load');
    const cookies = { get: () => undefined, set: () => {}, delete: () => {} };
    const event = { locals: { call, signedIn: null }, url: new URL(address, 'http://localhost'), cookies };
    return () => Promise.resolve<unknown>(Reflect.apply(load, undefined, [event]));
  };
  const visitor = async () => aCall(ground(), visitorOf((await school()).organisation));

  test('once for the front page', async () => {
    expect(await costOf(page(front, await visitor()))).toEqual({ waits: 1, statements: 16 });
  });

  test('once for the page of times, for a visitor and for a student', async () => {
    const { organisation, student } = await school();
    expect(await costOf(page(book, await visitor()))).toEqual({ waits: 1, statements: 16 });
    expect(await costOf(page(book, await visitor(), '/book?service=juttutuokio&modality=phone'))).toEqual({ waits: 1, statements: 16 });
    expect(await costOf(page(book, aCall(ground(), personOf(organisation, student, 'student'))))).toEqual({ waits: 1, statements: 15 });
  });

  test('once for who is signed in', async () => {
    const { organisation, student } = await school();
    const { system } = ground();
    const now = system.clock();
    const token = await system.database.act({ organisation, person: null }, (db) => openSession(db, organisation, student, now));
    expect(await costOf(() => resolveSession(system, organisation, token, now))).toEqual({ waits: 1, statements: 5 });
  });
});
