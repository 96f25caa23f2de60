alter table users add column born date;
