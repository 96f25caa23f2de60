grant create on schema public to s_analyst;
