create view score_rows as select as_row(id, score) as score_row from users;
create trigger keep before update on users for each row execute function keep();
