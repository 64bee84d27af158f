import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { expect } from 'vitest';
import type { Answer, Installation } from '../installation.ts';

// What a search for somebody looks through: every column of every table, the jobs, the messages; and what it looks for.

export const school = 'koulu.localhost';
export const hour = 3_600_000;

/** Each value of each row of each table of ours, as text, with where it stands. */
export async function everyValue(house: Installation): Promise<{ at: string; text: string }[]> {
  const { admin } = house.ground;
  const { rows: tables } = await admin.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'pgboss') and c.relkind = 'r'`
  );
  const values: { at: string; text: string }[] = [];
  for (const { name } of tables) {
    const [schema = '', table = ''] = name.includes('.') ? name.split('.') : ['public', name];
    const text = `select * from ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
    const { rows } = await admin.query<Record<string, unknown>>(text);
    for (const row of rows)
      for (const [column, value] of Object.entries(row)) values.push({ at: `${name}.${column}`, text: asText(value) });
  }
  return values;
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Buffer.isBuffer(value))
    return `${value.toString('hex')} ${value.toString('base64')} ${value.toString('base64url')} ${value.toString('latin1')}`;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

/** Places by how often one of the traces stands there. */
export async function placesOf(house: Installation, traces: readonly string[]): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  for (const { at, text } of await everyValue(house))
    if (traces.some((trace) => text.includes(trace))) places.set(at, (places.get(at) ?? 0) + 1);
  return places;
}

export const keptFiles = (house: Installation) => {
  const folder = path.join(house.server.dataDir, 'mail');
  return readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
};

export function cookiesAfter(answer: Answer, before: string): string {
  const jar = new Map(before.split('; ').map((cookie): [string, string] => [cookie.split('=')[0] ?? '', cookie]));
  for (const set of answer.headers['set-cookie'] ?? []) {
    const [cookie = ''] = set.split(';');
    jar.set(cookie.split('=')[0] ?? '', cookie);
  }
  return [...jar.values()].join('; ');
}

export async function student(house: Installation) {
  const { rows } = await house.ground.admin.query<{ id: string; email: string; given_name: string; family_name: string }>(
    'select id, email, given_name, family_name from persons where organisation_id = $1 and id = $2',
    [house.here.organisation, house.here.student]
  );
  const [person] = rows;
  if (!person) throw new Error('no student');
  return person;
}

/** A student who comes in through the door, and all that could tell of them: person, session and network addresses. */
export async function signedInStudent(house: Installation) {
  const person = await student(house);
  const door = await house.ask(school, '/sign-in', { form: { person: person.id } });
  const signedIn = cookiesAfter(door, '');
  const token = /session=([^;]+)/.exec(signedIn)?.[1] ?? '';
  expect(token.length).toBeGreaterThan(40);
  const tokenHash = createHash('sha256').update(token).digest();
  const { rows: sessions } = await house.ground.admin.query<{ id: string }>('select id from sessions where token_hash = $1', [tokenHash]);
  const session = sessions[0]?.id ?? '';
  const traces = [
    person.id,
    person.email,
    person.given_name,
    person.family_name,
    session,
    token,
    ...['hex', 'base64', 'base64url'].map((form) =>
      form === 'hex' ? tokenHash.toString('hex') : form === 'base64' ? tokenHash.toString('base64') : tokenHash.toString('base64url')
    ),
    '127.0.0.1',
    '10.77.66.55'
  ];
  const headers = {
    cookie: signedIn,
    'x-forwarded-for': '10.77.66.55',
    'user-agent': `Browser of ${person.given_name}`,
    referer: `http://${school}/${person.id}`
  };
  return { signedIn, traces, headers };
}

/** Where traces of somebody who is signed in stand, and nothing else. */
export const ofPersonAndSession = [
  'group_memberships.person_id',
  'persons.email',
  'persons.email_key',
  'persons.family_name',
  'persons.given_name',
  'persons.id',
  'persons.sort_key',
  'role_assignments.person_id',
  'sessions.id',
  'sessions.person_id',
  'sessions.token_hash'
];
