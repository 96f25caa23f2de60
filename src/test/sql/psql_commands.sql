\restrict abc
\set x 1
SELECT 1 \gset
\i other.sql
\copy t from 'f;g'
COPY t FROM stdin;
\.
\.
SELECT 2 \; SELECT 3;
\unknown
