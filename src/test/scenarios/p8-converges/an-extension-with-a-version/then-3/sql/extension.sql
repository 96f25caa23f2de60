create schema tools;
create view close as select word from words where tools.similarity(word, 'hose') > 0.3;
