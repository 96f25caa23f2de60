-- pgmg:section name="a" mode="transactional"
VACUUM users;
