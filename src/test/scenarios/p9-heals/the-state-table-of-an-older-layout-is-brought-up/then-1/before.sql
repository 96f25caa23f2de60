alter table pgmg_state drop column seen_in, drop column catalog_oid, drop column row_version, drop column catalog_hash;
alter table pgmg_migrations drop column sections, drop column file_gone;
