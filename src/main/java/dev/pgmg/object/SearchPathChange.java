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
 *
 * @param schemas where names without a schema are from then on
 * @param lasting how long that holds
 */
public record SearchPathChange(Schemas schemas, Lasting lasting) {

  /** How long it holds. */
  public enum Lasting {
    SESSION,
    /** Outside of one it ends with the statement itself. */
    TRANSACTION
  }

  /** Empty where it leaves the search_path alone. */
  public static Optional<SearchPathChange> of(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    if (cursor.accept("reset")) {
      return cursor.peekIs("search_path") || cursor.peekIs("all") ? unsaid() : Optional.empty();
    }
    if (cursor.accept("set")) {
      return ofSet(cursor);
    }
    return cursor.accept("select") ? ofSetConfig(cursor) : Optional.empty();
  }

  private static Optional<SearchPathChange> unsaid() {
    return Optional.of(new SearchPathChange(Schemas.UNSAID, Lasting.SESSION));
  }

  private static Optional<SearchPathChange> ofSet(TokenCursor cursor) {
    Lasting lasting = cursor.accept("local") ? Lasting.TRANSACTION : Lasting.SESSION;
    cursor.accept("session");
    if (cursor.accept("schema")) {
      return Optional.of(new SearchPathChange(schemas(cursor.rest()), lasting));
    }
    if (!cursor.accept("search_path")) {
      return Optional.empty();
    }
    cursor.take();
    return cursor.accept("default")
        ? Optional.of(new SearchPathChange(Schemas.UNSAID, lasting))
        : Optional.of(new SearchPathChange(schemas(cursor.rest()), lasting));
  }

  // What is no constant says nothing.
  private static Optional<SearchPathChange> ofSetConfig(TokenCursor cursor) {
    cursor.accept("pg_catalog", ".");
    if (!cursor.accept("set_config", "(")) {
      return Optional.empty();
    }
    boolean ofSearchPath =
        cursor.literal().filter(name -> name.equalsIgnoreCase("search_path")).isPresent();
    if (!ofSearchPath) {
      return Optional.empty();
    }
    Optional<String> value = cursor.accept(",") ? cursor.literal() : Optional.empty();
    Lasting lasting = cursor.accept(",", "true") ? Lasting.TRANSACTION : Lasting.SESSION;
    boolean alone =
        (lasting == Lasting.TRANSACTION || cursor.accept(",", "false"))
            && cursor.accept(")")
            && cursor.atEnd();
    return value
        .filter(list -> alone)
        .map(list -> schemas(Lexer.tokens(new SourceText("<search_path>", list))))
        .map(schemas -> new SearchPathChange(schemas, lasting))
        .or(SearchPathChange::unsaid);
  }

  // A literal is one schema, whatever is in it. pg_catalog is looked at in any case, and nothing is
  // made there. What "$user" and public mean together, the connection knows.
  private static Schemas schemas(List<Token> list) {
    List<String> names = list.stream().flatMap(SearchPathChange::name).toList();
    List<String> schemas =
        names.stream()
            .filter(name -> !name.isEmpty() && !name.equals("$user") && !name.startsWith("pg_"))
            .toList();
    boolean isDefault = names.contains("$user") && schemas.equals(List.of("public"));
    return isDefault ? Schemas.UNSAID : Schemas.of(schemas);
  }

  private static Stream<String> name(Token token) {
    if (StringLiteral.isOne(token)) {
      return Stream.of(StringLiteral.of(token).content());
    }
    return Names.isName(token) ? Stream.of(Names.stored(token)) : Stream.empty();
  }
}
