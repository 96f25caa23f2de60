create extension if not exists pg_trgm with version '1.3';
comment on extension pg_trgm is 'for typing errors';
create view close as select word from words where similarity(word, 'hose') > 0.3;
