alter table users rename to user_rows;
