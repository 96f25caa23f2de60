drop view phone_book;
