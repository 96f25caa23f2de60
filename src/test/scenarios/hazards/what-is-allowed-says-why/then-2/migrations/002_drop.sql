-- pgmg:allow name="data-loss"
alter table users drop column score;
