grant s_former_owner to :owner;
