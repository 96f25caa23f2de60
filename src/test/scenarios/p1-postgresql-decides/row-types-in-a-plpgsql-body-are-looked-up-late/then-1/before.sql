insert into witness values ('best_score()', 'best_score()'::regprocedure);
