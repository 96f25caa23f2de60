alter table users add column age integer, alter column name set default '', alter column name set statistics 200;
comment on column users.age is 'in years';
create index users_name on users (name);
