-- Those of partitions, which their parent's made, count too: each has a state of its own. 14 calls them internal.
SELECT format('trigger %I on %s: %s, enabled %s', tgname, r.name, pg_get_triggerdef(t.oid), tgenabled)
FROM pg_trigger t
JOIN relations r ON r.oid = tgrelid
WHERE NOT tgisinternal OR tgparentid <> 0 AND tgconstraint = 0
