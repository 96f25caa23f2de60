drop view user_ids;
