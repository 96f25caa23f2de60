select to_regclass('people') is not null as still_people;
