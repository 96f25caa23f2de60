SELECT format('trigger %I on %s: %s, enabled %s', tgname, r.name, pg_get_triggerdef(t.oid), tgenabled)
FROM pg_trigger t
JOIN relations r ON r.oid = tgrelid
WHERE NOT tgisinternal
