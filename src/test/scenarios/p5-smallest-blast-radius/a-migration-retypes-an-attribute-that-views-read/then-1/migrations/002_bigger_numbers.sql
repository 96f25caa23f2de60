alter table users alter column number type integer;
alter type address alter attribute number type integer;
