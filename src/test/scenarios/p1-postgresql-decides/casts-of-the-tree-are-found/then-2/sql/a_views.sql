create view by_cast as select (row(name, id)::label)::text as label from users;
create view by_function as select shout((row(name, id)::label)::text) as label from users;
create view plain as select name from users;
