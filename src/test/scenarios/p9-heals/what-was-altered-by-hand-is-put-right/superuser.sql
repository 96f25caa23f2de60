grant heal_owner to :owner;
grant create on schema public to heal_owner;
