grant s_owner_files to :owner;
grant s_owner_hand to :owner;
