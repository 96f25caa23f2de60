SELECT a.key, md5(f.text), coalesce(f.in_full, f.text)
FROM asked a
JOIN form f USING (catalog, oid)
WHERE f.text IS NOT NULL
