create or replace view names as select 1 as id, 'nobody'::text as name;
