CREATE PROCEDURE reporting.refresh_reports()
LANGUAGE sql
AS $$
    REFRESH MATERIALIZED VIEW reporting.daily_sales;
$$;

COMMENT ON PROCEDURE reporting.refresh_reports() IS 'For the job that runs at night';
