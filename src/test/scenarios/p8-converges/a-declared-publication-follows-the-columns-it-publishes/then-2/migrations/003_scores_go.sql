alter table users drop column score;
