refresh materialized view scores;
reindex table users;
analyze;
