alter table users add column score integer not null default 0;
