import type { Ground } from '../ground.ts';

// So long (s) each act stands half-way: two that begin together are then surely half-way at once, also where one has more to do before.
// An index that is older than the constraint's is written before it: what it is made of may take its time, with the row's old place given up already.
const halfWay = `
  create function half_way() returns trigger language plpgsql as $$ begin perform pg_sleep(0.1); return null; end $$;
  create trigger half_way before insert on claims for each statement execute function half_way();
  create function slowly(at timestamptz) returns timestamptz immutable language plpgsql as $$ begin perform pg_sleep(0.02); return at; end $$;
  create index group_sessions_slowly on group_sessions (slowly(starts_at));
  do $$
    declare definition text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'group_sessions_group_free');
    begin
      alter table group_sessions drop constraint group_sessions_group_free;
      execute 'alter table group_sessions add constraint group_sessions_group_free ' || definition;
    end
  $$`;

/**
 * Makes a database stand half-way wherever two acts could wait for each other: behind what an act gives up and before the constraint looks at what it takes. Two that
 * begin together and hold no lock before it are then ended by the database (40P01) each time, and not once in some thousand. Of the embedded database's one connection
 * nobody waits for another: there it does nothing.
 */
export async function slowed({ kind, owner }: Pick<Ground, 'kind' | 'owner'>): Promise<void> {
  if (kind === 'PostgreSQL') await owner.query(halfWay);
}
