CREATE COLLATION other.built_in (PROVIDER = builtin, LOCALE = 'C.UTF-8');
CREATE DOMAIN other.sure AS integer CONSTRAINT "Not Null" NOT NULL;
