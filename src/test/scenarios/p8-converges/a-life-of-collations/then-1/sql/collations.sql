create collation plain (lc_collate = 'POSIX', lc_ctype = 'POSIX');
create collation "Sorted" from "POSIX";
comment on collation plain is 'by bytes';
