create view counts as select id, name, count(*) as n from users group by id;
comment on view counts is 'by hand';
