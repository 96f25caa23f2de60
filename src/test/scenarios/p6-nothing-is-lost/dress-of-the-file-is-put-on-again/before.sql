grant create on schema public to s_file_owner;
