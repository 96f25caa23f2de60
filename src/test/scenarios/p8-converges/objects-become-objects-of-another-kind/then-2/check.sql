select total, n from readers;
select object_name from pgmg_state order by 1;
