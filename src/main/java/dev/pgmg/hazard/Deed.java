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
 * @param written the statement of a file that it is, or that it is for: what to allow is said above
 *     it there
 */
public record Deed(Statement statement, Optional<Statement> written) {

  public static Deed of(Statement statement) {
    return new Deed(statement, Optional.of(statement));
  }

  /** What pgmg says itself, or says otherwise than the file. */
  public static List<Deed> of(String sql, Optional<Statement> written) {
    return Splitter.statements(new SourceText("", sql)).stream()
        .map(statement -> new Deed(statement, written))
        .toList();
  }

  /** The place of one of its tokens, or of what is to blame for it. */
  Optional<SourceLocation> placeOf(int token) {
    boolean asWritten = written.filter(statement::equals).isPresent();
    return asWritten
        ? Optional.of(statement.source().locationAt(statement.tokens().get(token).start()))
        : written.map(Statement::location);
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
