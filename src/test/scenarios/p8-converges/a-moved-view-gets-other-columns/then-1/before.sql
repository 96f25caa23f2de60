grant select on names, readers, counts to public;
comment on view names is 'by hand, of public.names';
comment on materialized view counts is 'by hand, of public.counts';
create index by_hand on counts (n);
