select obj_description('o.m'::regclass);
