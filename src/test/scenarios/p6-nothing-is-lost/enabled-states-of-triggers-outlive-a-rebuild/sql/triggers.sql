create function stamp() returns trigger language plpgsql as 'begin new.changed_at := now(); return new; end';
create trigger off_by_hand before update of score on users for each row execute function stamp();
create trigger always_by_hand before update on users for each row when (old.score <> new.score) execute function stamp();
create trigger replica_by_file before update of score on users for each row execute function stamp();
alter table users enable replica trigger replica_by_file;
create trigger changed_too before update on users for each row execute function stamp();
