SELECT format('security label on %s %s by %s: %s', type, identity, provider, label)
FROM pg_seclabel, pg_identify_object(classoid, objoid, objsubid)
