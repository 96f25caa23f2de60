create text search parser my_parser (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search template my_template (init = dsimple_init, lexize = dsimple_lexize);
comment on text search parser my_parser is 'the usual one';
comment on text search template my_template is 'the simple one';
