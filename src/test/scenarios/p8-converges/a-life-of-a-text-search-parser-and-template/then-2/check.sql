select to_tsvector('words', 'The Words');
