grant s_file_owner to :owner;
