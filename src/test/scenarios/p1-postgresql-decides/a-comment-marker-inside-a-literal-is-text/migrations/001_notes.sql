create table notes (
    id   integer primary key,
    body text not null default '-- not a comment; /* nor this */'
);
insert into notes (id) values (1);
insert into notes values (2, 'it''s; here');
