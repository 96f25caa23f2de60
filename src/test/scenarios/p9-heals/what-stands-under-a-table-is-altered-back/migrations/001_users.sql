create table users (id integer primary key, mail mail, home place, state user_state);
create foreign table far_users (id integer) server far;
