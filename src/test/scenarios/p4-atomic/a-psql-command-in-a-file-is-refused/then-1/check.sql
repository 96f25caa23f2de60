select length(name) from users order by id;
