create text search configuration words (parser = my_parser);
alter text search configuration words add mapping for asciiword with lower_words;
create text search dictionary lower_words (template = my_template);
comment on text search configuration words is 'mine';
