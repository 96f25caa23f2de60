do $$ begin
  if current_setting('server_version_num')::integer >= 150000 then
    alter view scores set (security_invoker = true);
  end if;
end $$;
alter view scores set (security_barrier = true);
