select id, to_tsvector('site', body) from pages order by id;
select count(*) from found;
