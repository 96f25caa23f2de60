insert into witness values ('archived_scores', 'archived_scores'::regclass), ('archive.old_scores', 'archive.old_scores'::regclass);
