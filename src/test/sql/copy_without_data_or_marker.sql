COPY a FROM stdin;
\.
COPY s.from FROM stdin;
1
\.x
 \.
\\.
last line, no marker