grant s_today_owner to :owner;
grant create on schema public to s_today_owner;
