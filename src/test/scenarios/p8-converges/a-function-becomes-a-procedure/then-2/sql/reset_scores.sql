create function reset_scores(to_score integer) returns void language sql as 'update users set score = to_score';
