alter table notes enable row level security;
alter table notes force row level security;
create function me() returns text language sql stable as 'select current_user::text';
create policy own_notes on notes to s_policies_app using (author = me()) with check (author = me());
create policy no_secrets on notes as restrictive for select using (not secret);
create policy audited on notes for select to s_policies_audit using (true);
comment on policy audited on notes is 'they may read';
