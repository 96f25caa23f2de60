create view in_filter   as select count(*) filter (where is_big(total)) as big from orders;
create view in_over     as select id, sum(total) over (partition by size_of(total)) as of_size from orders;
create view in_distinct as select distinct on (size_of(total)) id from orders order by size_of(total), id;
create view in_array    as select array[size_of(total)] as sizes from orders;
create view in_case     as select case size_of(total) when 'small' then 0 else 1 end as rank from orders;
create view in_field    as select (parts_of(total)).units from orders;
