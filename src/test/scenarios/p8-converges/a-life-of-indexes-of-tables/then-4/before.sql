drop index users_mail;
alter index users_town set (fillfactor = 60);
