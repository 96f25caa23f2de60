select name, file_gone from pgmg_migrations order by name;
