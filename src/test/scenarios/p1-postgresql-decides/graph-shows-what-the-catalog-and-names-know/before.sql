create table audit (line text);
create view audit_lines as select line from audit;
