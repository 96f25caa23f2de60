cluster users using users_folded_town;
alter table users replica identity using index users_pkey;
