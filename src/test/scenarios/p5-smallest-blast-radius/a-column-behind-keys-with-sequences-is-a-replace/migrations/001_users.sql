create table users (
  id bigint generated always as identity primary key,
  big bigserial,
  usual serial,
  small smallserial,
  name varchar(40)
);
