DROP TABLE other.pgmg_state;
