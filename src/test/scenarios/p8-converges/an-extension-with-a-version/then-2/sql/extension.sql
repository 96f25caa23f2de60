create schema tools;
create extension if not exists pg_trgm with schema tools version '1.5';
comment on extension pg_trgm is 'for typing errors';
create view close as select word from words where tools.similarity(word, 'hose') > 0.3;
