comment on table users is 'people';
comment on column users.name is 'as they write it';
grant select on users to pg_monitor;
comment on column orders.total is 'in cents';
