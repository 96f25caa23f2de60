select to_tsvector('words', 'The Words');
select obj_description(oid, 'pg_ts_parser') from pg_ts_parser where prsname = 'my_parser';
select obj_description('words'::regconfig, 'pg_ts_config');
