alter table users add column parent integer references users deferrable initially deferred;
insert into users (id, parent) values (1, 2);
