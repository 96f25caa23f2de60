alter table users add column score integer default 7;
