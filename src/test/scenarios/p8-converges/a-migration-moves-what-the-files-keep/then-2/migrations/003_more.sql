alter view if exists old rename to older;
alter view if exists ids rename to gone_ids;
drop view if exists gone_ids;
