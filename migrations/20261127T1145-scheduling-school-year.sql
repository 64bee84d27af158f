-- The school year: terms, breaks, and the days on which the school or a campus is closed. Public holidays are a rule (platform/time/finnish-holidays.ts), not rows.

create table school_days (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  kind text not null check (kind in ('term', 'break', 'closing')),
  name text not null check (length(name) between 1 and 80),
  starts_on date not null,
  ends_on date not null,
  campus_id uuid,
  closes boolean not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  constraint school_days_in_order check (ends_on >= starts_on),
  constraint school_days_closing check ((kind <> 'term' or not closes) and (kind <> 'closing' or closes)),
  foreign key (organisation_id, campus_id) references campuses (organisation_id, id)
);
comment on table school_days is 'Terms, breaks and closing days of the school (no campus) or of a campus; where it closes, no times are to be had. Holds no person. retention: 2 years after the last date';
create index school_days_by_end on school_days (organisation_id, ends_on);
select protect('school_days');
