select pg_get_viewdef('user_names') like '%FROM people;' as reads_people;
