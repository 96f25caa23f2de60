create publication s_scored for table users (id, name);
comment on publication s_scored is 'scored';
