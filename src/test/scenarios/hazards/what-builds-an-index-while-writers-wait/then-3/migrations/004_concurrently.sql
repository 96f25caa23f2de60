create index concurrently big_c on big (c);
reindex table concurrently big;
reindex (concurrently) index big_b;
vacuum (full false) big;
vacuum full big;
vacuum (verbose, full);
reindex schema public;
