create schema archive;
alter table users set schema archive;
