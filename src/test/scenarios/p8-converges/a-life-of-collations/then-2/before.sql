drop collation "Sorted";
create collation "Sorted" (lc_collate = 'C', lc_ctype = 'POSIX');
