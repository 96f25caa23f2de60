drop view scores cascade;
