alter table notes enable row level security;
create function me() returns text language sql stable as 'select current_user::text';
create policy own_notes on notes to s_policies_app using (author = me() or id < 0) with check (author = me());
create policy no_secrets on notes as restrictive for select to s_policies_app, s_policies_audit using (not secret);
