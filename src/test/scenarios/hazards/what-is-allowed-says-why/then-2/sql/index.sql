-- pgmg:allow name="blocking-index-build" reason="small"
create index users_id on users (id);
