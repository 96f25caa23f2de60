SELECT format('rule %I on %s: %s, enabled %s', rulename, r.name, pg_get_ruledef(w.oid), ev_enabled)
FROM pg_rewrite w
JOIN relations r ON r.oid = ev_class
WHERE NOT (relkind IN ('v', 'm') AND rulename = '_RETURN')
