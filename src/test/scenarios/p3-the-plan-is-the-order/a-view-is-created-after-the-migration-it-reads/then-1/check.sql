select pg_get_viewdef('active_users') like '%active%' as reads_active;
