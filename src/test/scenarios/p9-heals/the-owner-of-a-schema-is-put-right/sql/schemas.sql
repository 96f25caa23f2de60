create schema api authorization s_schema_drift_owner;
create schema free;
