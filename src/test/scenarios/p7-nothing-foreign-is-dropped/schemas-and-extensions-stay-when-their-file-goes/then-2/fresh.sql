-- As in then-1; the schema has its file again.
create extension if not exists citext;
create table if not exists reporting.months (month date primary key);
