create view numbers as select id::bigint as id from big;
create materialized view counted as select id, 1 as one from numbers;
create unique index counted_id on counted (id);
create materialized view empty as select id, 1 as one from numbers with no data;
create materialized view by_name as select name from big;
