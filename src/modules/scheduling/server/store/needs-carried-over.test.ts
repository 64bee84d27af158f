import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { migrate, type OwnerTarget } from '#platform/database/migrate.ts';
import { newRandomId } from '#platform/ids.ts';
import { aSchool, inOrganisation } from '../../../../../tests/school.ts';
import { createDatabaseAt, dropDatabaseAt } from '../../../../../tests/servers/postgres.ts';

const migration = '20261126T2130-scheduling-practical-needs.sql';

/** An empty database on the server: its owner is no superuser there, so that row-level security binds the migration too, which it would not embedded. */
async function open(): Promise<{ target: OwnerTarget; config: pg.ClientConfig; close: () => Promise<void> }> {
  const server = inject('postgres');
  const urls = await createDatabaseAt(server, `needs_${newRandomId().slice(0, 8)}`);
  return {
    target: { url: urls.ownerUrl },
    config: { connectionString: urls.ownerUrl },
    close: () => dropDatabaseAt(server, new URL(urls.appUrl).pathname.slice(1))
  };
}

/** The migrations that came before. */
function before(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rinnalla-migrations-'));
  for (const name of readdirSync('migrations')) if (name < migration) cpSync(path.join('migrations', name), path.join(folder, name));
  return folder;
}

test('what was three columns is a list, in every organisation', async () => {
  const { target, config, close } = await open();
  const folder = before();
  const owner = new pg.Client(config);
  try {
    await migrate(target, { folder });
    await owner.connect();
    const schools = [await aSchool({ owner }, { mostOpen: 'default' }), await aSchool({ owner }, { mostOpen: 'default' })];
    const kept = [
      [false, false, false],
      [true, false, false],
      [false, true, true],
      [true, true, true]
    ];
    for (const { organisation, service, host, campus } of schools) {
      await inOrganisation(owner, organisation, async () => {
        for (const [place, needs] of kept.entries())
          await owner.query(
            `insert into appointments (organisation_id, id, service_id, host_id, campus_id, modality, starts_at, ends_at, nickname, language,
               needs_interpreter, needs_step_free, needs_support_person, link_hash, words_hash, idempotency_key, booked_hour)
             values ($1, gen_random_uuid(), $2, $3, $4, 'campus', $5, $6, 'Ilves', 'fi', $7, $8, $9, $10, $10, gen_random_uuid(), $5)`,
            [
              organisation,
              service,
              host,
              campus,
              new Date(Date.UTC(2026, 11, 1, 8 + place)),
              new Date(Date.UTC(2026, 11, 1, 9 + place)),
              ...needs,
              Buffer.from(`${place}`)
            ]
          );
      });
    }
    await owner.end();
    await migrate(target);
    const reader = new pg.Client(config);
    await reader.connect();
    for (const { organisation } of schools) {
      const { rows } = await inOrganisation(reader, organisation, () =>
        reader.query<{ needs: string[] }>('select needs from appointments where organisation_id = $1 order by starts_at', [organisation])
      );
      expect(rows.map(({ needs }) => needs)).toEqual([
        [],
        ['interpreter'],
        ['step_free', 'support_person'],
        ['interpreter', 'step_free', 'support_person']
      ]);
      // What was one reminder is a list of one, by the later migration that changed it.
      const services = await inOrganisation(reader, organisation, () =>
        reader.query<{ reminder_hours: number[] }>('select reminder_hours from services where organisation_id = $1', [organisation])
      );
      expect(services.rows).toEqual([{ reminder_hours: [24] }]);
    }
    await reader.end();
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await close();
  }
}, 120_000);
