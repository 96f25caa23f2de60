create schema app;
create schema tools;
