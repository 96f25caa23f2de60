COPY a FROM stdin; SELECT 1; COPY b FROM stdin; -- two at once
1
\.
2
\.
SELECT 2;
