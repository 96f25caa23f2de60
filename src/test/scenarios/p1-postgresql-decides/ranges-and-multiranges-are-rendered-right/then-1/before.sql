insert into witness values ('price_spans'::regclass), ('price_span'::regtype);
