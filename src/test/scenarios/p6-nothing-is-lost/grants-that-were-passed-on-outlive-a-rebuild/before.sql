grant create, usage on schema public to s_chain_owner;
