select obj_description('counts'::regclass);
