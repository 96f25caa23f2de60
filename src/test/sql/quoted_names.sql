CREATE VIEW "a;b" AS SELECT 1 AS "c""d;", 2 AS "--", 3 AS "/*";
CREATE TABLE "select"."Mixed Case.x" ("$$" int);
