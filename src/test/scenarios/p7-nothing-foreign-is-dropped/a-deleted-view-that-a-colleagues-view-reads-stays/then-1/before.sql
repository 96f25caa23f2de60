create view phone_book as select name from user_names;
