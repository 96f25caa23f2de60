alter table users drop constraint users_key;
alter table users add constraint users_new_key primary key (id) include (name);
