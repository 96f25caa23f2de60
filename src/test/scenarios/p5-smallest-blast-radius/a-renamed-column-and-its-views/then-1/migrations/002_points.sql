alter table users rename column score to points;
