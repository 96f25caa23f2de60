-- pgmg:allow name="data-lost" reason="empty"
alter table users drop column score;
