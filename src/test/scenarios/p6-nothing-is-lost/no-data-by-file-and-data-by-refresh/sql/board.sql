create materialized view empty_board as select id, score from users with no data;
create materialized view full_board as select id, score from users with data;
create materialized view stays_empty as select id, score from users with no data;
create view over_them as select e.id, f.score from empty_board e join full_board f using (id);
