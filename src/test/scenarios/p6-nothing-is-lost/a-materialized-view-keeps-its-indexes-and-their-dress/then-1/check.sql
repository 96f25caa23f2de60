select c.relname, indisunique, indisclustered, c.reloptions, obj_description(c.oid, 'pg_class')
from pg_index join pg_class c on c.oid = indexrelid where indrelid = 'score_board'::regclass order by c.relname;
select attrelid::regclass, attname, nullif(attstattarget, -1) as target, attstorage from pg_attribute
where attrelid in ('score_board'::regclass, 'score_board_name'::regclass) and (attstattarget > 0 or attname = 'name') order by attrelid::regclass::text, attnum;
select reloptions from pg_class where relname = 'score_board';
select stxname, stxkeys from pg_statistic_ext;
select count(*) from score_board;
