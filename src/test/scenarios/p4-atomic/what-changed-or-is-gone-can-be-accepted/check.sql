update pgmg_migrations set applied_at = '2000-01-01', applied_by = 'ann' where name = '001_users' returning name;
