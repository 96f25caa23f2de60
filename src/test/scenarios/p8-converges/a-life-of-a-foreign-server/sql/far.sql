create foreign data wrapper files options (base '/srv');
create server far type 'disk' version '1' foreign data wrapper files options (host 'a', port '1');
create server other foreign data wrapper files;
create user mapping for s_foreign_app server far options (login 'app', secret 'x');
create user mapping for public server other;
comment on foreign data wrapper files is 'no handler yet';
comment on server far is 'the old one';
grant usage on foreign server far to s_foreign_app;
grant usage on foreign data wrapper files to s_foreign_app;
