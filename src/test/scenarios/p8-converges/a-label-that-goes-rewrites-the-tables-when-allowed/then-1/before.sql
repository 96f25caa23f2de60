insert into orders values (1, 'open', '{open,closed}'), (2, 'lost', '{open,lost}');
