create foreign data wrapper files options (base '/srv/data', depth '2');
create server far type 'disk' version '2' foreign data wrapper files options (host 'b', timeout '5');
create server other foreign data wrapper files;
create user mapping for s_foreign_app server far options (login 'app2');
create user mapping for public server other;
comment on foreign data wrapper files is 'no handler yet';
comment on server far is 'the new one';
grant usage on foreign server far to s_foreign_app;
