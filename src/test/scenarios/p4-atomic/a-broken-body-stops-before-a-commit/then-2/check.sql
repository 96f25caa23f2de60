SELECT attname FROM pg_attribute WHERE attrelid = 'codes'::regclass AND attnum = 1;
