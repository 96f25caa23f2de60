select * from shift_times order by id;
