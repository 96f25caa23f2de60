create index big_by_a on big (a desc);
