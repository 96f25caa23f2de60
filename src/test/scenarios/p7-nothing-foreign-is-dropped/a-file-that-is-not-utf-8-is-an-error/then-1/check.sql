select to_regclass('greeting') is not null as still_there;
