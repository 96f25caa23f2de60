grant select (name) on names to public;
