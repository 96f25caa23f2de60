-- The form itself, to be compared within this database and this moment.
SELECT f.text
FROM asked a
JOIN form f USING (catalog, oid)
WHERE f.text IS NOT NULL
