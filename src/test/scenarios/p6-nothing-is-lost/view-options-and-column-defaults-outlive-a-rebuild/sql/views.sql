create view in_text with (security_barrier) as select id, name, score from users where score > 0;
create view in_file as select id, name, score from users where score > 0;
alter view in_file set (security_barrier = true);
alter view in_file alter column name set default 'nobody';
create view checked as select id, name, score from users where score > 0 with cascaded check option;
create view by_hand as select id, name, score from users where score > 0;
