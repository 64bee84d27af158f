import pg from 'pg';
import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases } from '../../ground.ts';
import { surroundingFindings, tableFindings, tablesOfOrganisations } from './catalogue.ts';

const roles = ['rinnalla_app', 'rinnalla_answers'];

/** A table of an organisation as it should be, and what a planted one has instead. */
const planted: Readonly<Record<string, { make: string; found: readonly string[] }>> = {
  planted_fine: {
    make: `create table planted_fine (organisation_id uuid references organisations (id), id uuid, primary key (organisation_id, id)); comment on table planted_fine is 'Nothing. retention: none'; select protect('planted_fine')`,
    found: []
  },
  planted_bare: {
    make: 'create table planted_bare (organisation_id uuid, id uuid, primary key (organisation_id, id))',
    found: [
      'no comment that says its retention',
      'row-level security is off',
      'row-level security does not bind the owner',
      'no policy for all commands'
    ]
  },
  planted_mute: {
    make: `create table planted_mute (organisation_id uuid, id uuid, primary key (organisation_id, id)); select protect('planted_mute')`,
    found: ['no comment that says its retention']
  },
  planted_unforced: {
    make: `create table planted_unforced (organisation_id uuid, id uuid, primary key (organisation_id, id)); comment on table planted_unforced is 'retention: none'; select protect('planted_unforced'); alter table planted_unforced no force row level security`,
    found: ['row-level security does not bind the owner']
  },
  planted_wide: {
    make: `create table planted_wide (organisation_id uuid, id uuid, primary key (organisation_id, id)); comment on table planted_wide is 'retention: none'; select protect('planted_wide'); create policy everybody on planted_wide for select using (true)`,
    found: ["the policy everybody is not the own organisation's alone"]
  },
  planted_half: {
    make: `create table planted_half (organisation_id uuid, id uuid, primary key (organisation_id, id)); comment on table planted_half is 'retention: none'; select protect('planted_half'); alter policy own_organisation on planted_half with check (true)`,
    found: ["the policy own_organisation is not the own organisation's alone"]
  },
  planted_keyed: {
    make: `create table planted_keyed (organisation_id uuid, id uuid primary key, slug text unique, campus uuid); comment on table planted_keyed is 'retention: none'; select protect('planted_keyed')`,
    found: ['its key does not begin with the organisation', 'planted_keyed_slug_key is unique across organisations']
  },
  planted_pointing: {
    make: `create table planted_pointing (organisation_id uuid, id uuid, to_id uuid references organisations (id), primary key (organisation_id, id)); comment on table planted_pointing is 'retention: none'; select protect('planted_pointing')`,
    found: ['planted_pointing_to_id_fkey can point into another organisation']
  },
  planted_open: {
    make: `create table planted_open (organisation_id uuid, id uuid, primary key (organisation_id, id)); comment on table planted_open is 'retention: none'; select protect('planted_open'); grant select on planted_open to public`,
    found: ['anybody may use it']
  }
};

onBothDatabases('the catalogue', (ground) => {
  test('every table of an organisation is protected, keyed by it, and says its retention; nothing goes round that', async () => {
    expect(await tableFindings(ground().admin)).toEqual([]);
    expect(await surroundingFindings(ground().admin, roles)).toEqual([]);
    const tables = await tablesOfOrganisations(ground().admin);
    expect(tables.length).toBeGreaterThan(15);
    process.stdout.write(`Catalogue on ${ground().kind}: ${tables.length} tables of organisations, 0 findings\n`);
  });

  test('the login of the application owns nothing and is bound as well', async () => {
    const { target, admin } = ground();
    // Embedded, all clients share one superuser: there every act puts the role on first, and nothing else is asked but the queue.
    if (!('url' in target)) return expect(ground().kind).toBe('PGlite');
    const login = decodeURIComponent(new URL(target.url.replace(/@[^/]*\//, '@localhost/')).username);
    expect(await surroundingFindings(admin, [login])).toEqual([]);
  });

  test('planted: each table that breaks a rule is found, and one that keeps them is not', async () => {
    const { owner, admin } = ground();
    for (const { make } of Object.values(planted)) await owner.query(make);
    const found = await tableFindings(admin);
    for (const [name, { found: expected }] of Object.entries(planted)) {
      expect(found.filter((line) => line.startsWith(`${name}: `))).toEqual(expected.map((what) => `${name}: ${what}`));
    }
    expect(found.filter((line) => !line.startsWith('planted_'))).toEqual([]);
    for (const name of Object.keys(planted)) {
      const drop = `drop table ${pg.escapeIdentifier(name)}`;
      await owner.query(drop);
    }
  });

  test('planted: a view, a function, a schema and a role that go round it are found', async () => {
    const { admin } = ground();
    // Roles are the whole server's: this one has a name of its own and goes at the end.
    const role = `planted_${newRandomId().slice(0, 8)}`;
    const name = pg.escapeIdentifier(role);
    const steps = [
      'create view planted_view as select * from persons',
      'create function planted_door() returns bigint language sql security definer as $$ select count(*) from persons $$',
      'create schema planted_schema',
      `create role ${name} bypassrls`,
      `create table planted_schema.mine (id int)`,
      `alter table planted_schema.mine owner to ${name}`,
      `grant truncate on feedback to ${name}`,
      `grant update on audit_log to ${name}`,
      'revoke delete on feedback from rinnalla_app'
    ];
    for (const step of steps) await admin.query(step);
    const found = await surroundingFindings(admin, [role]);
    const away = [
      `drop schema planted_schema cascade`,
      'drop view planted_view',
      'drop function planted_door',
      `drop owned by ${name}`,
      `drop role ${name}`,
      'grant delete on feedback to rinnalla_app'
    ];
    for (const step of away) await admin.query(step);
    expect(found).toEqual([
      "planted_view: a view that reads with its owner's rights",
      "planted_door: a function that runs with its owner's rights",
      "planted_door: runs with its owner's rights, and its search path or its callers are not bound",
      'planted_schema: a schema that nobody named',
      `${role}: the role is past row-level security or may make itself so`,
      'mine: owned by a role that acts run under',
      `feedback by ${role}: can be emptied past row-level security`,
      `audit_log: ${role} may update, which nobody but the owner may`,
      'feedback: delete: withheld from the application, and not said why'
    ]);
  });
});
