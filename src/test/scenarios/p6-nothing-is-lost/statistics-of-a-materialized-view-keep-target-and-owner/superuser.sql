grant s_stats_owner to :owner;
grant create on schema public to s_stats_owner;
