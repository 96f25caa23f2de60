create schema app;
alter view names set schema app;
