create function hours(times timemultirange) returns bigint language sql as 'select count(*) from unnest(times)';
create view shift_times as select id, timerange(starts, ends) as at, timemultirange(timerange(starts, ends)) as all_at from shifts;
create function words(among many_words) returns boolean language sql as 'select isempty(among)';
