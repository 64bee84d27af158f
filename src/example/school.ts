import type pg from 'pg';

/** Makes the example school around the day of `now` (ms), inside the caller's transaction. The same seed gives the same school. */
export async function makeExampleSchool(client: pg.ClientBase, _now: number): Promise<void> {
  const id = '01900000-0000-7000-8000-000000000001';
  await client.query("select set_config('app.organisation', $1, true)", [id]);
  await client.query("insert into organisations (id, slug, name, is_example) values ($1, 'esimerkki', 'Esimerkkiopisto', true)", [id]);
  await client.query("insert into organisation_settings (organisation_id) values ($1)", [id]);
}
