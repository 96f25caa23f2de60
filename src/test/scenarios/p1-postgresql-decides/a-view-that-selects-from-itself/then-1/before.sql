create view own with (security_barrier) as select null::integer as id, null::text collate "C" as "na me";
create or replace rule "_RETURN" as on select to own do instead
  select u.id, u.name as "na me" from users u join scores s using (id) where s.score > 0 and not exists (select from own where own.id is null);
comment on view own is 'reads itself';
grant select on own to s_self_app;
