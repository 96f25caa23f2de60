-- Spread over lines, so that the place counts.
create index users_tidy
  on users (tidy(name));
