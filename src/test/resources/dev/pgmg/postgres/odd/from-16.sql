CREATE COLLATION other.ruled (PROVIDER = icu, LOCALE = 'und', RULES = '& V << w <<< W');
