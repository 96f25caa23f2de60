grant create on schema public to s_empty_owner;
