-- Working days on the road by the country of the destination; the empty one is for all that are not named.
create table catalogue_transport (
  country text collate "C" primary key,
  days int not null check (days between 0 and 90)
);
insert into catalogue_transport (country, days) values ('NO', 2), ('SE', 3), ('DK', 3), ('FI', 4), ('', 6);

-- Where goods can go, as the room of accounts keeps it.
create view catalogue_place as
  select account, id, coalesce(nullif(name, ''), city, id) as name, coalesce(upper(country), '') as country from accounts_address;
