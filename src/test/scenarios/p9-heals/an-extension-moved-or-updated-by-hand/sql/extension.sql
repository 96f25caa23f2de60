create extension pg_trgm with schema public version '1.3';
create view close as select word from words where similarity(word, 'hose') > 0.3;
