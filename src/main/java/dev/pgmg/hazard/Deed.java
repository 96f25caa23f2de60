package dev.pgmg.hazard;

import dev.pgmg.problem.SourceLocation;
import dev.pgmg.sql.Directive;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A statement that a plan runs.
 *
 * @param written where it stands, if it does in a file: what to allow is said above it there
 * @param cause the place to blame for a statement of pgmg's own
 */
public record Deed(
    Statement statement, Optional<Statement> written, Optional<SourceLocation> cause) {

  public static Deed of(Statement statement) {
    return new Deed(statement, Optional.of(statement), Optional.empty());
  }

  /** What pgmg says itself, or says otherwise than the file. */
  public static List<Deed> of(
      String sql, Optional<Statement> written, Optional<SourceLocation> cause) {
    Optional<SourceLocation> place = written.map(Statement::location).or(() -> cause);
    return Splitter.statements(new SourceText("", sql)).stream()
        .map(statement -> new Deed(statement, written, place))
        .toList();
  }

  /** The place of one of its tokens, or of what is to blame for it. */
  Optional<SourceLocation> placeOf(int token) {
    boolean asWritten = written.filter(one -> one.equals(statement)).isPresent();
    return asWritten
        ? Optional.of(statement.source().locationAt(statement.tokens().get(token).start()))
        : cause;
  }

  /** Why a hazard of that kind is let pass, if the directives above it say so. */
  Optional<String> allows(HazardKind kind) {
    return written.stream()
        .flatMap(one -> Directive.in(one).stream())
        .filter(directive -> directive.is("allow"))
        .filter(directive -> directive.value("name").filter(kind.word()::equals).isPresent())
        .flatMap(directive -> directive.value("reason").stream())
        .findFirst();
  }
}
