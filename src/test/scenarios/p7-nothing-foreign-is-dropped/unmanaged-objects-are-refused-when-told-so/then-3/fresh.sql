create schema reports;
create view reports.best as select max(score) as score from public.scores;
create function reports.note() returns trigger language plpgsql as 'begin return new; end';
create trigger note instead of insert on public.scores for each row execute function reports.note();
