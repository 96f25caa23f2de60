set role none;
alter view scores owner to s_back_owner;
revoke create on schema public from s_back_owner;
