create index pages_words on pages using gin (to_tsvector('site', body));
create view found as select id from pages where to_tsvector('site', body) @@ to_tsquery('site', 'stars');
