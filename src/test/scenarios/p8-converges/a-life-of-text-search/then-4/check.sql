select id, to_tsvector('site', body) from pages order by id;
select count(*) from pg_ts_config_map where mapcfg = 'site'::regconfig;
