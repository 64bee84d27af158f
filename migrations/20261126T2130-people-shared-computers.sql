-- A session on a computer that others use too ends sooner, and takes what the browser kept with it.
alter table sessions add column shared boolean not null default false;
