alter operator family numbers using btree drop operator 1 (integer, smallint);
