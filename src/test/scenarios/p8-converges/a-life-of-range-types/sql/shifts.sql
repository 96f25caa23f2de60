create view shift_times as select id, timerange(starts, ends) as at, timemultirange(timerange(starts, ends)) as all_at from shifts;
