update orders set status = 'new', history = '{new}' where id = 2;
