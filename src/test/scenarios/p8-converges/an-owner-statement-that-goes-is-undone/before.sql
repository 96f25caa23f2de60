grant create on schema public to s_former_owner;
