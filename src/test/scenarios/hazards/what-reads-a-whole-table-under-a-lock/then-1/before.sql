insert into big select g, 1, 1, 1, 1, 1 from generate_series(1, 5000) g;
insert into january select g from generate_series(1, 5000) g;
insert into february select 10000 + g from generate_series(1, 5000) g;
analyze big, january, february;
