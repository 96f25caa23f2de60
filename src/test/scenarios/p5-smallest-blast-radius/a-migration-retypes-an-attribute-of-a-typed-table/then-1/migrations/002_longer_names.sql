alter type person alter attribute name type varchar(20) cascade;
