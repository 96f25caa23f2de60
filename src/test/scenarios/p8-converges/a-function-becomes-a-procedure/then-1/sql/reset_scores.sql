create procedure reset_scores(to_score integer) language sql as 'update users set score = to_score';
