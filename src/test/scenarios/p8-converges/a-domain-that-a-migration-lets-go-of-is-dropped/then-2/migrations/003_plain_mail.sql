alter table users alter column mail type text;
