grant select on best to s_cascade_reader;
create schema reports;
create view reports.top as select max(score) as score from public.scores;
comment on view reports.top is 'what the chief reads';
