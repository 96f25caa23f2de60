alter table app.users rename to people;
