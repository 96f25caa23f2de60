create policy own on users for select to public using (clean(name) = current_user);
comment on policy own on users is 'by hand';
create trigger stamp before update of name on users for each row when (clean(new.name) <> 'x') execute function stamp('a');
alter table users disable trigger stamp;
alter table users alter column name set default clean(' y ');
create view clean_names as select clean(name) as name from users;
grant select on clean_names to public;
