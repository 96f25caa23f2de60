select attname, grantee::regrole, privilege_type from pg_attribute, aclexplode(attacl)
where attrelid = 'user_scores'::regclass order by attnum, privilege_type;
select has_table_privilege('s_column_app', 'user_scores', 'select') as whole_view;
