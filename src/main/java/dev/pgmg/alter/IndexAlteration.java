package dev.pgmg.alter;

import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives an index other storage parameters without building it again (manual, ALTER INDEX).
 *
 * <p>Parameters that only a build looks at are for a rebuild, and so are those that pgmg does not
 * know: the manual promises nothing before a REINDEX. Another tablespace is too, because for a
 * partitioned index ALTER INDEX says yes and moves nothing. PostgreSQL refuses parameters of a
 * partitioned index (42809).
 */
final class IndexAlteration {

  /** What counts from then on (manual, CREATE INDEX, Index Storage Parameters). */
  private static final Set<String> ALTERABLE =
      Set.of(
          "fillfactor",
          "deduplicate_items",
          "fastupdate",
          "gin_pending_list_limit",
          "autosummarize");

  private IndexAlteration() {}

  private record Index(
      Piece unique, Piece columns, Map<String, Piece> options, Piece tablespace, Piece predicate) {

    static Index read(Statement statement) {
      Clauses clauses = Clauses.after(statement);
      Piece unique = clauses.upTo("index");
      clauses.expect("index");
      clauses.upTo("on");
      Piece columns = clauses.upTo("with", "tablespace", "where");
      Map<String, Piece> options = clauses.accept("with") ? clauses.options() : Map.of();
      Piece tablespace = clauses.accept("tablespace") ? clauses.dottedName() : Piece.NONE;
      Piece predicate = Piece.of(statement, clauses.rest());
      return new Index(unique, columns, options, tablespace, predicate);
    }

    boolean differsInOptionsAlone(Index other) {
      return unique.equals(other.unique)
          && columns.equals(other.columns)
          && tablespace.equals(other.tablespace)
          && predicate.equals(other.predicate);
    }
  }

  static Map<String, Piece> options(Statement statement) {
    return Index.read(statement).options;
  }

  static Optional<List<String>> between(Statement recorded, Definition.OfObject declared) {
    Index before = Index.read(recorded);
    Index now = Index.read(declared.statement());
    Options options = new Options(before.options, now.options);
    if (!before.differsInOptionsAlone(now)
        || !ALTERABLE.containsAll(options.removed())
        || !ALTERABLE.containsAll(options.setAnew().keySet())) {
      return Optional.empty();
    }
    String alter = "ALTER INDEX " + declared.id().name().sql() + " ";
    return Optional.of(options.storageActions().stream().map(alter::concat).toList());
  }
}
