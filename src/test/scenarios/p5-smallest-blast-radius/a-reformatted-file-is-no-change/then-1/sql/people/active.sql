-- Those who are there.
CREATE OR REPLACE VIEW Active_Users AS
    SELECT id,
           name -- not the e-mail
      FROM USERS
     WHERE active /* since 2020 */ AND name<>'Root'
