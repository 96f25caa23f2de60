insert into big select g, 's', 'c', 1, now(), 'n', 'k' from generate_series(1, 5000) g;
analyze big;
