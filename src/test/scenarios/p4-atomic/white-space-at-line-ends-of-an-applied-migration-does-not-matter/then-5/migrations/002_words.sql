create table words (word text);
copy words from stdin;
two words
and a blank 
\.
insert into words values ('one line 
and another'), ($$in
dollars$$);
