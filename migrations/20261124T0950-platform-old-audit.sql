-- The application may add to the audit log and read it, never change or delete. Its retention is this one door: what is older than two years by the
-- database's own clock, of the organisation that is set. The organisation is named here as well, since a superuser owner is not bound by row-level security.
create function delete_audit_of_2_years_ago() returns integer language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  removed integer;
begin
  delete from public.audit_log
  where organisation_id = nullif(current_setting('app.organisation', true), '')::uuid and at < now() - interval '2 years';
  get diagnostics removed = row_count;
  return removed;
end $$;
comment on function delete_audit_of_2_years_ago is 'Deletes the set organisation''s audit lines that are older than 2 years: the only way for the application to delete any.';
revoke execute on function delete_audit_of_2_years_ago from public;
grant execute on function delete_audit_of_2_years_ago to rinnalla_app;
