COPY t (a, b) FROM stdin;
1	it's
2	"x; -- $$
\N	/*
\.

SELECT 1;
copy "t" from STDIN WITH (FORMAT csv, HEADER);
a,b
\.
