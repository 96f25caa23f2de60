grant select on user_names, readers, user_counts to public;
comment on view user_names is 'by hand, of public.names';
comment on materialized view user_counts is 'by hand, of public.counts';
create index by_hand on user_counts (n);
