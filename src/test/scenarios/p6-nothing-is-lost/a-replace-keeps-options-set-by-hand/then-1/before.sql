alter view user_names set (security_barrier = true);
alter view user_names alter column name set default 'nobody';
grant select on user_names to s_replace_app;
comment on view user_names is 'by hand';
revoke execute on function greet(text) from public;
insert into witness values ('user_names', 'user_names'::regclass);
