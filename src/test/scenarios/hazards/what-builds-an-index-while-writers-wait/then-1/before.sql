insert into big select g, g, g from generate_series(1, 5000) g;
analyze big;
