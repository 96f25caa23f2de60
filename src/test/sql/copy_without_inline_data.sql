COPY (SELECT * FROM stdin) TO STDOUT;
COPY t TO stdout;
COPY t FROM '/tmp/stdin';
COPY t FROM PROGRAM 'cat';
SELECT * FROM stdin;
