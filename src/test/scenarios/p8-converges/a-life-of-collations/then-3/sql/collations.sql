create collation plain (lc_collate = 'POSIX', lc_ctype = 'POSIX');
