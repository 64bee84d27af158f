-- Practical needs as a list of words instead of a column each: a new need is a line in practical-needs.ts and no migration. The list of words that there
-- may be is the form's, not the database's; a word that the list has lost is passed over when it is read.
alter table appointments
  add column needs text[] not null default '{}'
    constraint appointments_needs_few check (cardinality(needs) <= 20 and array_position(needs, null) is null);

-- Organisation by organisation, since forced row-level security binds the owner too.
do $$
declare
  organisation uuid;
  expected bigint;
  carried bigint;
begin
  for organisation in select id from organisations order by id loop
    perform set_config('app.organisation', organisation::text, true);
    select count(*) into expected from appointments
    where organisation_id = organisation and (needs_interpreter or needs_step_free or needs_support_person);
    update appointments set needs = array_remove(array[
      case when needs_interpreter then 'interpreter' end,
      case when needs_step_free then 'step_free' end,
      case when needs_support_person then 'support_person' end
    ], null)
    where organisation_id = organisation and (needs_interpreter or needs_step_free or needs_support_person);
    get diagnostics carried = row_count;
    if carried <> expected then
      raise exception 'practical needs: % rows carried over for organisation %, % expected', carried, organisation, expected;
    end if;
    raise notice 'practical needs: % rows carried over for organisation %', carried, organisation;
  end loop;
  perform set_config('app.organisation', '', true);
end $$;

-- What the count can't see: a constraint looks at every row, whatever row-level security hides. A row that was passed over stops the migration.
alter table appointments add constraint appointments_needs_carried check (
  needs_interpreter = ('interpreter' = any (needs)) and needs_step_free = ('step_free' = any (needs))
  and needs_support_person = ('support_person' = any (needs)) and cardinality(needs) = needs_interpreter::int + needs_step_free::int + needs_support_person::int
);
alter table appointments
  drop constraint appointments_needs_carried,
  drop column needs_interpreter,
  drop column needs_step_free,
  drop column needs_support_person;
comment on column appointments.needs is 'Practical needs, by the words of the module''s own list (practical-needs.ts).';
