grant s_empty_owner to :owner;
