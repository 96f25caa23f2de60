alter table users
  add column temporary integer,
  drop column score;
alter table users drop column temporary;
truncate table log, never_used;
drop schema old cascade;
drop type mood cascade;
drop domain if exists score cascade;
drop table if exists never_used, nowhere;
drop table log;
alter type point2 drop attribute y;
drop extension if exists hstore cascade;
drop sequence numbers;
create sequence for_a_moment;
drop sequence for_a_moment;
