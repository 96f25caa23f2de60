alter view scores owner to s_back_owner;
