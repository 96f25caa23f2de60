create view active as select id, upper(name) as name, id % 2 = 0 as even from users where not gone;
create rule forget as on delete to active do instead (
  update users set gone = true where id = old.id;
  insert into history (what) values ('gone: ' || old.name);
);
comment on rule forget on active is 'nobody is lost';
