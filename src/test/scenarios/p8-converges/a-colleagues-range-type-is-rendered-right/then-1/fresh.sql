create type span as range (subtype = numeric, subtype_opclass = numeric_ops, subtype_diff = distance, multirange_type_name = "All Spans");
comment on type span is 'by hand';
revoke usage on type span from public;
grant usage on type span to s_range_app;
comment on type "All Spans" is 'the many';
create view spans as select id, span(low, high) as span, "All Spans"(span(low, high)) as many from prices;
