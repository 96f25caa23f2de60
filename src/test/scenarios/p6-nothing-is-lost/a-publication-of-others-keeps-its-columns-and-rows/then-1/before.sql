-- Column lists and row filters are there from 15 on.
do $$ begin
  execute 'create publication s_theirs for table users'
    || case when current_setting('server_version_num')::int >= 150000 then ' (id, score) where (score > 0)' else '' end;
end $$;
create publication s_plain for table users;
comment on publication s_theirs is 'theirs';
