insert into big select g, 'n' || g from generate_series(1, 5000) g;
insert into other select generate_series(1, 5000);
refresh materialized view counted;
refresh materialized view by_name;
analyze big, other, counted, by_name;
