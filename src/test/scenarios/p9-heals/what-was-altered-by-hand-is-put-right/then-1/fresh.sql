grant update on names to heal_reader;
comment on function touch() is 'by hand';
