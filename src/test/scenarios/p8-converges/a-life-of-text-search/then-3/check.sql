select id, to_tsvector('site', body) from pages order by id;
select obj_description('stems'::regdictionary, 'pg_ts_dict'), obj_description('site'::regconfig, 'pg_ts_config');
