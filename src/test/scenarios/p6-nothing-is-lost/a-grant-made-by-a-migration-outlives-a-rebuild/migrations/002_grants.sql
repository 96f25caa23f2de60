grant select on user_scores to s_migrated_app;
comment on view user_scores is 'by a migration';
