-- Code is in plain files that say how it is to be now: change this one and apply again.
CREATE VIEW active_users AS
SELECT id, name
FROM users
WHERE active;

COMMENT ON VIEW active_users IS 'Who may log in';
