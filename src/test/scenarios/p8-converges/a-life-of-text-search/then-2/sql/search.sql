create text search configuration site (parser = default);
alter text search configuration site add mapping for asciiword, word with stems;
alter text search configuration site add mapping for email with simple;
create text search dictionary stems (template = snowball, language = english);
comment on text search dictionary stems is 'English, every word';
comment on text search configuration site is 'for all pages';
