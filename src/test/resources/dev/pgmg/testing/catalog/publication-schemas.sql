SELECT format('publication %I: schema %s', pubname, pnnspid::regnamespace)
FROM pg_publication_namespace
JOIN pg_publication p ON p.oid = pnpubid
