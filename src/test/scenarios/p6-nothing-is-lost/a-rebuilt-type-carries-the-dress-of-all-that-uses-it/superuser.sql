grant s_carried_owner to :owner;
grant create on schema public to s_carried_owner;
