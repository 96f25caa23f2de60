create schema later;
alter view if exists app.names set schema later;
