create domain mail as text check (value like '%@%');
