-- Made by hand in then-1/before.sql: must survive the rebuild.
grant select on user_list to s_cascade_app;
comment on view user_list is 'by hand';
