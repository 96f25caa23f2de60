select * from joined;
select * from longest_names;
