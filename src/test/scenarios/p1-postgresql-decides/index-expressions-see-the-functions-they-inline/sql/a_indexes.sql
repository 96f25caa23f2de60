create index users_tidy on app.users (tools.tidy(name));
create index users_tidy_twice on app.users (tools.tidy(tools.tidy(name)), id);
