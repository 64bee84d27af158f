-- Who can turn somebody's address to a mail box of their own can come in as them by the link that goes there. What needs two people must know of it.
alter table persons add column address_changed_on date;
comment on column persons.address_changed_on is 'The day on which somebody else last changed the address: for a week its person is no second person of a way back.';
