package dev.pgmg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NamedObjectsTest {

  private final NamedObjects names = new NamedObjects("public");

  NamedObjectsTest() {
    names.add(view("public", "users"));
    names.add(view("audit", "users"));
    names.add(view("audit", "lines"));
  }

  @Test
  void a_bare_name_means_what_is_near_before_what_is_elsewhere() {
    assertThat(meant("users", "public")).containsExactly("view.users");
    assertThat(meant("users", "audit")).containsExactly("view.audit.users", "view.users");
    assertThat(meant("lines", "public")).containsExactly("view.audit.lines");
  }

  @Test
  void a_qualified_name_means_one_schema() {
    assertThat(meant("select * from audit.users", "public")).contains("view.audit.users");
    assertThat(meant("select * from other.lines", "public")).doesNotContain("view.audit.users");
  }

  private Set<String> meant(String sql, String schema) {
    Mentions mentions = Mentions.in(Lexer.tokens(new SourceText("test", sql)));
    return names.meant(mentions.direct(), schema);
  }

  private static ObjectId view(String schema, String name) {
    return ObjectId.of(ObjectKind.VIEW, new QualifiedName(schema, name));
  }
}
