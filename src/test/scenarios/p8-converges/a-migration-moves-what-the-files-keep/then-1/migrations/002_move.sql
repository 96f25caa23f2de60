create schema app;
alter view if exists names set schema app;
alter view if exists app.names rename to all_names;
alter materialized view if exists counts rename to old_counts;
alter index if exists counts_n rename to old_n;
