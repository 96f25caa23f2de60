create collation plain (lc_collate = 'C', lc_ctype = 'C');
create collation "Sorted" from "POSIX";
comment on collation plain is 'by bytes';
