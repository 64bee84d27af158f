import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { HOUR, MINUTE } from '#platform/time/date.ts';
import { refuse, withRights } from '#platform/use-case/index.ts';
import { openGround, type Ground } from '../../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, aTime, inOrganisation, personOf, visitorOf, wednesdayTen } from '../../../../../../tests/school.ts';
import { addBlock, book, freeSessions, moveBlock, moveByHost, removeBlock, takeForSessions, type SessionTime } from '../../index.ts';

const strand = withRights({ 'test.race_take': { professional: 'own' }, 'test.race_free': { professional: 'own' } });
const take = strand.useCase({
  action: 'test.race_take',
  input: v.custom<SessionTime[]>(Array.isArray),
  refusals: { claims_core_free: 'taken', claims_gap_free: 'taken' },
  run: async (act, times) => ((await takeForSessions(act, times)) ? null : refuse('not_found'))
});
const free = strand.useCase({
  action: 'test.race_free',
  input: v.array(v.string()),
  run: async (act, ids) => {
    await freeSessions(act, ids);
    return null;
  }
});

const date = '2026-11-25';
const eight = Date.parse(wednesdayTen) - 2 * HOUR;
const clock = (half: number) => `${String(8 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;

let ground: Ground;
beforeAll(async () => {
  ground = await openGround('PostgreSQL');
});
afterAll(() => ground.close());

// PostgreSQL alone: on the embedded database one act is done after the other, and nothing races.
test(
  'bookings, blocks and sessions of two leaders, raced, never overlap; a session is of both leaders or of none',
  { timeout: 120_000 },
  async () => {
    const school = await aSchool(ground, { afterMinutes: 10 });
    const second = { host: newRandomId(), person: newRandomId() };
    const { owner } = ground;
    await inOrganisation(owner, school.organisation, async () => {
      await aPerson(owner, school.organisation, second.person, 'professional', 'Mikael', 'Mäki');
      for (const sql of [
        "insert into hosts (organisation_id, id, person_id, name, languages) values ($1, $2, $3, 'Mikael', '{fi}')",
        'insert into host_campuses (organisation_id, host_id, campus_id) select $1, $2, campus_id from host_campuses where organisation_id = $1 and $3::uuid is not null',
        'insert into service_hosts (organisation_id, service_id, host_id) select organisation_id, service_id, $2 from service_hosts where organisation_id = $1 and $3::uuid is not null',
        'insert into host_hours (organisation_id, id, host_id, campus_id, weekday, from_minute, to_minute, modalities) select organisation_id, gen_random_uuid(), $2, campus_id, weekday, from_minute, to_minute, modalities from host_hours where organisation_id = $1 and $3::uuid is not null'
      ])
        await owner.query(sql, [school.organisation, second.host, second.person]);
    });
    const people = [
      { host: school.host, person: school.hostPerson },
      { host: second.host, person: second.person }
    ];
    const callOf = (which: number) => aCall(ground, personOf(school.organisation, people[which]?.person ?? '', 'professional'));
    const visitor = aCall(ground, visitorOf(school.organisation));
    const both = people.map(({ host }) => host);
    const sessions = Array.from({ length: 4 }, () => newRandomId());
    const time = (session: number, half: number, hosts: readonly string[]): SessionTime => {
      const start = eight + half * 30 * MINUTE;
      return {
        session: sessions[session] ?? '',
        hosts,
        start,
        end: start + 45 * MINUTE,
        campus: school.campus,
        modality: 'campus',
        before: 0,
        after: 5 * MINUTE
      };
    };
    const act = fc.record({
      what: fc.constantFrom('book', 'block', 'session', 'session', 'series', 'free', 'move_block', 'move_meeting', 'remove'),
      who: fc.integer({ min: 0, max: 1 }),
      half: fc.integer({ min: 0, max: 15 }),
      session: fc.integer({ min: 0, max: 3 })
    });
    const blocks: { who: number; id: string }[] = [];
    const meetings: { who: number; id: string }[] = [];
    let held = 0;
    async function done({ what, who, half, session }: { what: string; who: number; half: number; session: number }) {
      const block = blocks[session];
      const meeting = meetings[session];
      if (what === 'book') {
        const iso = new Date(eight + half * 30 * MINUTE).toISOString();
        const outcome = await book(visitor, { time: aTime({ ...school, host: people[who]?.host ?? '' }, iso).value, key: newRandomId() });
        if (outcome.ok) meetings.push({ who, id: outcome.value.id });
      } else if (what === 'block') {
        const outcome = await addBlock(callOf(who), { kind: 'travel', date, from: clock(half), until: clock(half + 1) });
        if (outcome.ok) blocks.push({ who, id: outcome.value.id });
      } else if (what === 'session')
        held += Number((await take(callOf(who), [time(session, half, session === 3 ? both.slice(who, who + 1) : both)])).ok);
      else if (what === 'series')
        held += Number((await take(callOf(who), [time(0, half, both), time(1, half + 2, both), time(2, half + 4, both)])).ok);
      else if (what === 'free') await free(callOf(who), [sessions[session] ?? '']);
      else if (what === 'move_block' && block)
        await moveBlock(callOf(block.who), { id: block.id, date, from: clock(half), until: clock(half + 1) });
      else if (what === 'move_meeting' && meeting) await moveByHost(callOf(meeting.who), { id: meeting.id, date, from: clock(half) });
      else if (what === 'remove' && block) await removeBlock(callOf(block.who), { id: block.id });
    }
    // Few and fixed: each is an act on the database.
    for (const batch of fc.sample(fc.array(act, { minLength: 4, maxLength: 8 }), { numRuns: 40, seed: 20261128 })) {
      await Promise.all(batch.map(done));
      const { rows: wrong } = await ground.admin.query(
        `with busy as (
         select host_id, id, starts_at, ends_at from appointments where organisation_id = $1 and state not in ('cancelled', 'missed')
         union all select host_id, id, starts_at, ends_at from blocks where organisation_id = $1)
       select 'overlaps' as what from busy a join busy b on a.host_id = b.host_id and a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
       union all select 'without its claim' from busy a where not exists (select 1 from claims c where c.organisation_id = $1 and c.holder_id = a.id
         and c.resource_id = a.host_id and c.kind = 'core' and c.starts_at = a.starts_at and c.ends_at = a.ends_at)
       union all select 'half a session' from blocks where organisation_id = $1 and session_id is not null and session_id <> $2
         group by session_id having count(*) <> 2 or min(starts_at) <> max(starts_at)
       union all select 'a claim of nothing' from claims c where c.organisation_id = $1 and c.held_until is null
         and not exists (select 1 from busy a where a.id = c.holder_id)`,
        [school.organisation, sessions[3]]
      );
      expect(wrong).toEqual([]);
    }
    // Something of each kind was to be had, or nothing has been tried.
    expect(held).toBeGreaterThan(0);
    expect(meetings.length).toBeGreaterThan(0);
    expect(blocks.length).toBeGreaterThan(0);
  }
);
