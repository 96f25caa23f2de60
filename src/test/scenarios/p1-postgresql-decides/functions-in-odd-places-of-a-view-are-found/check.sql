select * from in_filter;
select * from in_field order by units;
