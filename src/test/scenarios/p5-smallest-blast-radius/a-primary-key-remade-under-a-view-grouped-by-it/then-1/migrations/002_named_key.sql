alter table users drop constraint users_pkey;
alter table users add constraint users_key primary key (id);
