create schema app;
alter view if exists names set schema app;
alter view if exists ids rename to user_ids;
alter materialized view if exists counts rename to user_counts;
alter index if exists counts_n rename to user_counts_n;
