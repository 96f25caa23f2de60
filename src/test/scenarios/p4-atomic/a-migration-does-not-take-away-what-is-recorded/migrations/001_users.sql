CREATE TABLE users (id integer);
CREATE SCHEMA other;
CREATE TABLE other.pgmg_state (id integer);
