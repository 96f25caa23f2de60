alter table users add column score integer;
