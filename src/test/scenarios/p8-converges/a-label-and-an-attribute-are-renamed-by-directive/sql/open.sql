create view open as select id, (home).number from orders where state <> 'done';
