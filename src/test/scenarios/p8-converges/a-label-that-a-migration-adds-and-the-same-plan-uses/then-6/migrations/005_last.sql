insert into users values (4, 'ok');
-- pgmg:section name="label" mode="non-transactional"
alter type mood add value 'last';
-- pgmg:section name="rows" mode="transactional"
insert into users values (5, 'last');
