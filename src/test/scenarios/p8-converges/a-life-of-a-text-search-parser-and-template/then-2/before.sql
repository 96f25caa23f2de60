drop text search configuration words;
drop text search dictionary lower_words;
drop text search template my_template;
create text search template my_template (init = dispell_init, lexize = dispell_lexize);
