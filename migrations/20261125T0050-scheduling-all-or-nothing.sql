-- Lets a statement that did less than it must fail by a constraint's name, so that what was sent behind it, the commit too, comes to nothing.
create function must_hold(fact boolean, rule text) returns boolean language plpgsql immutable as $$
begin
  if fact then return true; end if;
  raise exclusion_violation using message = 'a rule does not hold: ' || rule, constraint = rule;
end $$;
comment on function must_hold is 'True, or an error that bears the name of a constraint.';
