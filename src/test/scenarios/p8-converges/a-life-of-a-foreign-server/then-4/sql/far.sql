create foreign data wrapper files options (base '/srv/data', depth '2');
create server far type 'disk' version '2' foreign data wrapper files options (host 'b', timeout '5');
comment on server far is 'the new one';
grant usage on foreign server far to s_foreign_app;
