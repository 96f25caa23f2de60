grant create on schema public to s_owner_files, s_owner_hand;
