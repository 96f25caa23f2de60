create publication s_scored for table users (id, score) where (score > 0);
comment on publication s_scored is 'scored';
