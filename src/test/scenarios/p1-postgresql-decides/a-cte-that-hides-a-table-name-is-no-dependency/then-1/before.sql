insert into witness values ('guest_list', 'guest_list'::regclass);
