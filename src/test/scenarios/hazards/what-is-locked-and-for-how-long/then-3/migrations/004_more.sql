alter table users add column more integer;
