create view totals as select total(amount) as total, old_words(note order by id) as notes from orders;
grant select on totals to s_aggregates_app;
