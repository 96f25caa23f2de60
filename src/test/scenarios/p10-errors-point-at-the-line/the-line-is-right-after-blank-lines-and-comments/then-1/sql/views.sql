
create view user_ids as select id from users;


-- a comment that belongs
-- to the next

   create view user_names as

     select nmae from users;
