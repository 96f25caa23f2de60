alter schema api rename to app;
