create table users (
  id integer primary key, -- a number
  name text not null
);
