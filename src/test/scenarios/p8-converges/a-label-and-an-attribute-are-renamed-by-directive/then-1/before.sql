insert into orders values (1, 'new', ('Main St', '1')), (2, 'sent', null);
