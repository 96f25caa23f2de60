insert into users values (1, 'ann@example.org');
insert into witness values ('users', 'users'::regclass), ('emails', 'emails'::regclass);
