create view rename_log as select user_id, said from renames;
