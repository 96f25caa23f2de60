create view uses_renamed as select renamed(total) as total from orders;
