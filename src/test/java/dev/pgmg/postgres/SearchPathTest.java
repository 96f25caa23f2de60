package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchPathTest {

  @Test
  void names_are_read_as_the_server_reads_them() {
    SearchPath path = SearchPath.of("\"$user\", App,\"Odd, Name\" , public", "Ann");
    assertThat(path.schemas()).containsExactly("Ann", "app", "Odd, Name", "public");
  }

  @Test
  void what_stands_before_the_creation_schema_is_not_there() {
    SearchPath path = SearchPath.of("later, pg_temp, app, public", "ann");
    assertThat(path.before("app")).containsExactly("later");
    assertThat(path.before("")).containsExactly("later", "app", "public");
  }
}
