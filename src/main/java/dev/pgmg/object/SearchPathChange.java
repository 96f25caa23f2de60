package dev.pgmg.object;

import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.Schemas;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a statement sets the search_path to: SET, RESET, SET SCHEMA, or a SELECT of set_config()
 * alone. What a function sets is not told.
 */
public final class SearchPathChange {

  private SearchPathChange() {}

  /** Where names without a schema are from then on; empty where it leaves that alone. */
  public static Optional<Schemas> of(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    if (cursor.accept("reset")) {
      return cursor.peekIs("search_path") || cursor.peekIs("all")
          ? Optional.of(Schemas.UNSAID)
          : Optional.empty();
    }
    if (cursor.accept("set")) {
      return ofSet(cursor);
    }
    return cursor.accept("select") ? ofSetConfig(cursor) : Optional.empty();
  }

  private static Optional<Schemas> ofSet(TokenCursor cursor) {
    if (!cursor.accept("local")) {
      cursor.accept("session");
    }
    if (cursor.accept("schema")) {
      return Optional.of(schemas(cursor.rest()));
    }
    if (!cursor.accept("search_path")) {
      return Optional.empty();
    }
    cursor.take();
    return Optional.of(cursor.accept("default") ? Schemas.UNSAID : schemas(cursor.rest()));
  }

  private static Optional<Schemas> ofSetConfig(TokenCursor cursor) {
    cursor.accept("pg_catalog", ".");
    if (!cursor.accept("set_config", "(")) {
      return Optional.empty();
    }
    List<Token> arguments = cursor.rest();
    boolean ofSearchPath =
        arguments.size() > 2
            && StringLiteral.isOne(arguments.get(0))
            && StringLiteral.of(arguments.get(0)).content().equalsIgnoreCase("search_path")
            && StringLiteral.isOne(arguments.get(2));
    return ofSearchPath
        ? Optional.of(
            schemas(
                Lexer.tokens(
                    new SourceText("<search_path>", StringLiteral.of(arguments.get(2)).content()))))
        : Optional.empty();
  }

  // A literal is one schema, whatever is in it. pg_catalog is looked at in any case, and nothing is
  // made there.
  private static Schemas schemas(List<Token> list) {
    return Schemas.of(
        list.stream()
            .flatMap(SearchPathChange::name)
            .filter(name -> !name.isEmpty() && !name.equals("$user") && !name.startsWith("pg_"))
            .toList());
  }

  private static Stream<String> name(Token token) {
    if (StringLiteral.isOne(token)) {
      return Stream.of(StringLiteral.of(token).content());
    }
    return Names.isName(token) ? Stream.of(Names.stored(token)) : Stream.empty();
  }
}
