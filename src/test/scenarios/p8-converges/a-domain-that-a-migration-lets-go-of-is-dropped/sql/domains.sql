create domain mail as text check (value like '%@%');
create domain age as integer check (value > 0);
