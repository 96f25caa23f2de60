drop table little;
