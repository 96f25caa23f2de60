create domain mail as varchar(200) check (value like '%@%');
