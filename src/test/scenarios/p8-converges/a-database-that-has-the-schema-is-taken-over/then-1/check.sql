select name, duration_ms from pgmg_migrations order by name;
select kind, count(*) from pgmg_state group by kind order by kind;
