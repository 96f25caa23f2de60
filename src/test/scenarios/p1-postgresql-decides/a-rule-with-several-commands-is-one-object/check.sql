update users set name = 'bob';
select what from log_lines;
select changes from counts;
