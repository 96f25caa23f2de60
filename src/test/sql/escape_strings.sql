SELECT E'\'', e'a\\', E'\\\';', E'a''b;';
SELECT '\', 'c:\'; SELECT 2;
