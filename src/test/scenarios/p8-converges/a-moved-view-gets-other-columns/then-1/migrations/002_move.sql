alter view if exists names rename to user_names;
alter materialized view if exists counts rename to user_counts;
