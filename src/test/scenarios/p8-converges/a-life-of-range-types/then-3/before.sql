drop view shift_times;
drop type timerange;
