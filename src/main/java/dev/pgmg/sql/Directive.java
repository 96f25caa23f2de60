package dev.pgmg.sql;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user tells pgmg in a line comment above a statement.
 *
 * <ul>
 *   <li>{@code -- pgmg:section name="..." mode="transactional|non-transactional" lock_timeout="2s"
 *       statement_timeout="30s" retry_attempts="10" retry_delay="1s"}; {@code -- pgmt:section} too,
 *       whose {@code timeout} is read as {@code statement_timeout} and whose mode {@code
 *       autocommit} as {@code non-transactional}
 *   <li>{@code -- pgmg:requires api.total(integer, text), users}: the names are the arguments
 *   <li>{@code -- pgmg:rename value "old" to "new"}, of an enum's label or a composite type's
 *       attribute, for which {@code attribute} may be said too: the arguments are the word, the old
 *       name and the new one
 *   <li>{@code -- pgmg:allow name="..." reason="..."}
 * </ul>
 *
 * Keys may go on in comments below: {@code -- pgmg: retry_delay="1s"}. A doubled quote in a value
 * is one quote.
 *
 * @param word the one after the colon
 * @param values of the keys, checked; in the order they are written
 * @param arguments what stands there without a key
 * @param place where the comment starts
 */
public record Directive(
    String word, Map<String, String> values, List<String> arguments, SourceLocation place) {

  /**
   * The directives above a statement, in order.
   *
   * @throws PgmgException with every directive that is unknown or wrong
   */
  public static List<Directive> in(Statement statement) {
    return DirectiveReader.read(statement);
  }

  /** A label of an enum, or an attribute of a composite type, that was called otherwise before. */
  public record Rename(String from, String to) {}

  /** What the directives above a statement say was renamed, in order. */
  public static List<Rename> renames(Statement statement) {
    return in(statement).stream()
        .filter(directive -> directive.is("rename"))
        .map(Directive::arguments)
        .map(arguments -> new Rename(arguments.get(1), arguments.get(2)))
        .toList();
  }

  public boolean is(String otherWord) {
    return word.equals(otherWord);
  }

  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The value of a key that is a length of time. */
  public Optional<Duration> duration(String key) {
    return value(key).flatMap(DurationText::read);
  }
}
