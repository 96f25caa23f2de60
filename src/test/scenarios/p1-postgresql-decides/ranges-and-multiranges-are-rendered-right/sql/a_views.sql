create view spans as select id, version_span(low, high) as span, version_spans(version_span(low, high)) as all_of_it from prices;
create view price_spans as select id, price_span(low, high) as span, range_agg(price_span(low, high)) over () as total from prices;
create function versions_in(s version_spans) returns integer language sql as 'select count(*)::integer from unnest(s)';
