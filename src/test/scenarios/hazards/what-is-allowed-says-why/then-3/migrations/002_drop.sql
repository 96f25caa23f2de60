-- pgmg:allow name="data-loss" reason="nobody reads it"
alter table users drop column score;
