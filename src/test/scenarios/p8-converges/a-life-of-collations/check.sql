select string_agg(name, '') from (select name from sorted) s;
