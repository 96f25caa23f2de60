package dev.pgmg.alter;

import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a materialized view other storage parameters or another tablespace without filling it again
 * (manual, ALTER MATERIALIZED VIEW).
 *
 * <p>WITH [NO] DATA says what CREATE does and nothing of the view that is there. Where the default
 * tablespace is nobody knows here, so leaving one is for a rebuild.
 */
final class MaterializedViewAlteration {

  private MaterializedViewAlteration() {}

  private record MaterializedView(
      Piece head, Map<String, Piece> options, Piece tablespace, Piece query) {

    static MaterializedView read(Statement statement) {
      Clauses clauses = Clauses.after(statement, "materialized", "view");
      clauses.dottedName();
      Piece head = clauses.upTo("with", "tablespace", "as");
      Map<String, Piece> options = clauses.accept("with") ? clauses.options() : Map.of();
      Piece tablespace = clauses.accept("tablespace") ? clauses.dottedName() : Piece.NONE;
      clauses.expect("as");
      return new MaterializedView(head, options, tablespace, query(statement, clauses.rest()));
    }

    private static Piece query(Statement statement, List<Token> tokens) {
      int end = tokens.size();
      if (end > 2 && tokens.getLast().isWord("data")) {
        int with = tokens.get(end - 2).isWord("no") ? end - 3 : end - 2;
        end = tokens.get(with).isWord("with") ? with : end;
      }
      return Piece.of(statement, tokens.subList(0, end));
    }

    boolean canBecome(MaterializedView other) {
      return head.equals(other.head)
          && query.equals(other.query)
          && (tablespace.isNone() || !other.tablespace.isNone());
    }
  }

  static Map<String, Piece> options(Statement statement) {
    return MaterializedView.read(statement).options;
  }

  static Optional<List<String>> between(Statement recorded, Definition.OfObject declared) {
    MaterializedView before = MaterializedView.read(recorded);
    MaterializedView now = MaterializedView.read(declared.statement());
    if (!before.canBecome(now)) {
      return Optional.empty();
    }
    List<String> changes = new ArrayList<>();
    if (!now.tablespace.equals(before.tablespace)) {
      changes.add("SET TABLESPACE " + now.tablespace.sql());
    }
    changes.addAll(new Options(before.options, now.options).storageActions());
    String alter = "ALTER MATERIALIZED VIEW " + declared.id().sqlReference() + " ";
    return Optional.of(changes.stream().map(alter::concat).toList());
  }
}
