create materialized view never_filled as select id, score from users with no data;
create materialized view filled_later as select id, score from users with no data;
create materialized view filled_at_once as select id, score from users;
create materialized view emptied_later as select id, score from users;
