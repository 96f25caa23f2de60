SELECT
    format('extension %I: owner %s, version %s, schema %s, configuration tables %s',
        extname, extowner::regrole, extversion, extnamespace::regnamespace, extconfig::regclass[])
FROM pg_extension
