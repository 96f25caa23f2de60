alter schema api owner to s_schema_drift_other;
