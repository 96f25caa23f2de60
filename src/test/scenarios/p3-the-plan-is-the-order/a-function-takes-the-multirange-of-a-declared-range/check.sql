select * from shift_times order by id;
select hours('{[08:00,10:00),[11:00,12:00)}');
