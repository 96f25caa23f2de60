CREATE TABLE pages (body text);
