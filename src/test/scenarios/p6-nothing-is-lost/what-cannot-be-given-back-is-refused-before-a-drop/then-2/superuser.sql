set role none;
grant create on schema public to s_back_owner;
