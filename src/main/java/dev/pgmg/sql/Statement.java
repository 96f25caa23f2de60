package dev.pgmg.sql;

import dev.pgmg.problem.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * One SQL statement of a file.
 *
 * @param source the file it stands in
 * @param tokens its tokens without white space and comments, and without the closing semicolon; at
 *     least one
 * @param comments the comments right before it, inside it and after its semicolon on the same line,
 *     in order; directives are among the leading ones
 * @param copyData the inline data after a {@code COPY ... FROM stdin}, without the end marker;
 *     present, if empty, for every such statement and for no other
 * @param schemas where its names without a schema are
 */
public record Statement(
    SourceText source,
    List<Token> tokens,
    List<Token> comments,
    Optional<String> copyData,
    Schemas schemas) {

  /** The same behind what sets the search_path. */
  public Statement in(Schemas others) {
    return new Statement(source, tokens, comments, copyData, others);
  }

  /** All that it may mean, as long as nobody has looked which schema a name is in. */
  public List<Statement> readings() {
    return schemas.areSeveral()
        ? schemas.path().stream().map(schema -> in(Schemas.of(List.of(schema)))).toList()
        : List.of(this);
  }

  /** Offset of the first token. */
  public int start() {
    return tokens.getFirst().start();
  }

  /** Offset just after the last token. */
  public int end() {
    return tokens.getLast().end();
  }

  /** The exact source slice from the first token to the last: what is sent to PostgreSQL. */
  public String sql() {
    return source.text().substring(start(), end());
  }

  public SourceLocation location() {
    return source.locationAt(start());
  }
}
