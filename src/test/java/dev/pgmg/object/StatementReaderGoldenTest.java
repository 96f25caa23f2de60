package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What statements of {@code sql/} declare: {@code src/test/statements/declared}. */
class StatementReaderGoldenTest {

  static List<Golden> goldens() throws IOException {
    return Golden.in("declared");
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void a_statement_says_what_is_expected(Golden golden) throws IOException {
    golden.check(StatementReaderGoldenTest::said);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void the_case_of_words_does_not_count(Golden golden) throws IOException {
    for (Statement statement : golden.statements()) {
      String upper =
          statement.tokens().stream()
              .map(StatementReaderGoldenTest::upper)
              .collect(Collectors.joining(" "));
      assertThat(identity(upper)).isEqualTo(identity(spread(statement, " ")));
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void comments_between_tokens_do_not_count(Golden golden) throws IOException {
    for (Statement statement : golden.statements()) {
      assertThat(identity(spread(statement, " /* ; */ ")))
          .isEqualTo(identity(spread(statement, "\r\n")));
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void the_statement_that_drops_a_declared_object_means_that_object(Golden golden)
      throws IOException {
    for (ObjectId id : created(golden)) {
      assertThat(EffectReader.read(statement(id.dropSql())))
          .containsExactly(new Effect(Effect.Action.DROP, id, ""));
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void a_comment_refers_to_a_declared_object_as_its_identity_does(Golden golden)
      throws IOException {
    for (ObjectId id : created(golden)) {
      boolean commented = id.kind() != ObjectKind.CRON_JOB && id.kind() != ObjectKind.USER_MAPPING;
      if (commented) {
        String sql = "COMMENT ON " + id.kind().sqlName() + " " + id.sqlReference() + " IS NULL";
        assertThat(StatementReader.read(statement(sql)))
            .isEqualTo(new Declaration.Dress(Aspect.COMMENT, List.of(id), "", List.of(sql)));
      }
    }
  }

  private static List<ObjectId> created(Golden golden) throws IOException {
    List<ObjectId> ids = new ArrayList<>();
    for (Statement statement : golden.statements()) {
      try {
        if (StatementReader.read(statement) instanceof Declaration.Create create) {
          ids.add(create.id());
        }
      } catch (PgmgException refused) {
        assertThat(refused.problems()).hasSize(1);
      }
    }
    return ids;
  }

  // Letters beyond ASCII are other letters in upper case.
  private static String upper(Token token) {
    boolean plain = token.text().chars().allMatch(c -> c < 0x80);
    return token.kind() == TokenKind.WORD && plain
        ? token.text().toUpperCase(Locale.ROOT)
        : token.text();
  }

  private static String spread(Statement statement, String between) {
    return statement.tokens().stream().map(Token::text).collect(Collectors.joining(between));
  }

  /** What is said, without the SQL that undoes it, which keeps the statement's own layout. */
  private static String identity(String sql) {
    List<String> said = Golden.orProblem(statement(sql), StatementReaderGoldenTest::said);
    return said.getFirst().replaceFirst(" at column \\d+", "");
  }

  private static Statement statement(String sql) {
    return Splitter.statements(new SourceText("again.sql", sql)).getFirst();
  }

  private static List<String> said(Statement statement) {
    return switch (StatementReader.read(statement)) {
      case Declaration.Create create -> created(create, statement);
      case Declaration.Dress dress -> dressed(dress);
    };
  }

  private static List<String> created(Declaration.Create create, Statement statement) {
    List<String> lines = new ArrayList<>();
    lines.add(create.id().toString());
    if (create.id().kind().family() == Family.ROUTINE) {
      Signature signature = StatementReader.signature(statement);
      signature.parameters().forEach(parameter -> lines.add(line(parameter)));
      if (!signature.returns().isEmpty()) {
        lines.add("returns " + signature.returns());
      }
    }
    return lines;
  }

  private static String line(Signature.Parameter parameter) {
    String name = parameter.name().isEmpty() ? "" : " " + QualifiedName.quoted(parameter.name());
    String value = parameter.defaultValue().map(text -> " = " + text).orElse("");
    return parameter.mode() + name + " " + parameter.type() + value;
  }

  private static List<String> dressed(Declaration.Dress dress) {
    String targets =
        dress.targets().stream().map(ObjectId::toString).collect(Collectors.joining(", "));
    String detail = dress.detail().isEmpty() ? "" : ": " + dress.detail();
    List<String> lines = new ArrayList<>();
    lines.add(dress.aspect().word() + " of " + targets + detail);
    if (!dress.roles().isEmpty()) {
      lines.add("roles " + dress.roles());
    }
    dress.undo().forEach(sql -> lines.add("undo " + Golden.oneLine(sql)));
    return lines;
  }
}
