alter text search configuration site drop mapping for email;
alter text search dictionary stems (stopwords = english);
