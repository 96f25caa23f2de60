create domain positive as integer check (value > 0);
create domain plain as integer;
create function answer() returns integer language plpgsql as 'begin return 42; end';
create table big (id integer, short varchar(10), code char(3), price numeric(8, 2), at timestamp, name text,
                  checked varchar(10) check (checked <> ''));
