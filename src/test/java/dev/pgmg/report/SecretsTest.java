package dev.pgmg.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CREATE ROLE a PASSWORD 'x y';                     | CREATE ROLE a PASSWORD '* *';",
        "alter role a encrypted password 'it''s' login     | alter role a encrypted password '*****' login",
        "PASSWORD E'a\\'b'                                 | PASSWORD E'****'",
        "options (user 'u', password 'p', x 'y')           | options (user 'u', password '*', x 'y')",
        "OPTIONS (SET password 'p')                        | OPTIONS (SET password '*')",
        "execute 'create role a password ''p q'' login'    | execute 'create role a password ''* *'' login'",
        "execute 'create role a password ''p'''            | execute 'create role a password ''*'''",
        "format('... password %L', 'p')                    | format('... password %L', 'p')",
        "f('api_key', 'p')                                 | f('api_key', '*')",
        "f(secret => 'p')                                  | f(secret => '*')",
        "password $x$p$x$ login                            | password $x$*$x$ login",
        "postgres://ann:p@h/d and https://h:8080/x@y       | postgres://ann:*@h/d and https://h:8080/x@y",
        "dblink('host=h password=p user=u')                | dblink('host=h password=* user=u')",
        "password 'cut off                                  | password '*** ***",
        "CONNECTION 'password=p dbname=d'                  | CONNECTION 'password=* dbname=d'",
      })
  void passwords_are_hidden(String text, String shown) {
    assertThat(Secrets.hidden(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CREATE TABLE users (password text NOT NULL DEFAULT '', token uuid)",
        "SELECT id FROM users WHERE password = crypt($1, password)",
        "COMMENT ON COLUMN users.password IS 'hashed'",
        "password authentication failed for user \"ann\"",
        "ALTER ROLE ann PASSWORD NULL",
        "http://localhost:5432/shop",
        "SELECT id FROM users WHERE password = '' AND name = 'it''s'",
        "execute 'alter role a password '''' login'",
        "f(password => '', name => 'x')"
      })
  void what_is_none_is_shown(String text) {
    assertThat(Secrets.hidden(text)).isEqualTo(text);
  }
}
