select name from pgmg_migrations order by name;
