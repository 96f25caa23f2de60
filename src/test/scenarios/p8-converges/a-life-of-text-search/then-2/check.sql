select count(*) from pg_ts_config_map where mapcfg = 'site'::regconfig;
select obj_description('site'::regconfig, 'pg_ts_config'), count(*) from found;
