select count(*) from points where at =~ row(1)::mod7;
select (-~ row(3)::mod7).n;
select id from sundays order by id;
