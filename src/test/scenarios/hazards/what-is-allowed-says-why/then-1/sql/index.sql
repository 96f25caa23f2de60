-- pgmg:allow name="mass-drop" reason="small"
create index users_id on users (id);
