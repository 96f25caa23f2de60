CREATE SCHEMA reporting;

COMMENT ON SCHEMA reporting IS 'Figures for people who do not look at single orders';

GRANT USAGE ON SCHEMA reporting TO PUBLIC;
