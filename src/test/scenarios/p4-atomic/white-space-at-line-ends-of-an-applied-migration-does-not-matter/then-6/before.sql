-- As it was recorded when white space counted.
update pgmg_migrations set file_hash = '6bab2e90aea2b363d273aaf2e67b8c4b38fd056b408a3a03787619d50eb7e944' where name = '001_users';
