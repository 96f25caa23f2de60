package dev.pgmg.alter;

import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a publication to its new tables, schemas and parameters (manual, ALTER PUBLICATION).
 *
 * <p>The list is set as a whole: a table that an earlier step dropped is not in it any more, which
 * naming it would not survive. FOR ALL TABLES cannot be switched, and no list can be set to none.
 */
final class PublicationAlteration {

  /** What a parameter is if it is not given (manual, CREATE PUBLICATION). */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "publish", "'insert, update, delete, truncate'",
          "publish_via_partition_root", "false",
          "publish_generated_columns", "none");

  private PublicationAlteration() {}

  private record Publication(Piece members, Map<String, Piece> parameters) {

    static Publication read(Statement statement) {
      Clauses clauses = Clauses.after(statement, "publication");
      clauses.name();
      Piece members = clauses.accept("for") ? clauses.upTo("with") : Piece.NONE;
      Map<String, Piece> parameters = clauses.accept("with") ? clauses.options() : Map.of();
      clauses.expectEnd();
      return new Publication(members, parameters);
    }

    boolean hasList() {
      return !members.isNone() && !members.sql().regionMatches(true, 0, "ALL", 0, 3);
    }
  }

  static Optional<List<String>> between(Statement recorded, Definition.OfObject declared) {
    Publication before = Publication.read(recorded);
    Publication now = Publication.read(declared.statement());
    Options parameters = new Options(before.parameters, now.parameters);
    boolean sameMembers = now.members.equals(before.members);
    boolean listToList = now.hasList() && (before.hasList() || before.members.isNone());
    if (!(sameMembers || listToList) || !DEFAULTS.keySet().containsAll(parameters.removed())) {
      return Optional.empty();
    }
    String set = "ALTER PUBLICATION " + declared.id().sqlReference() + " SET ";
    List<String> statements = new ArrayList<>();
    // A row filter on a partitioned table needs publish_via_partition_root from first to last.
    changed(parameters).map(list -> set + "(" + list + ")").ifPresent(statements::add);
    if (!sameMembers) {
      statements.add(set + now.members.sql());
    }
    defaults(parameters).map(list -> set + "(" + list + ")").ifPresent(statements::add);
    return Optional.of(statements);
  }

  /** Publishes the declared list again, of which something may have been dropped. */
  static Optional<List<String>> again(Definition.OfObject declared) {
    Publication now = Publication.read(declared.statement());
    return now.hasList()
        ? Optional.of(
            List.of(
                "ALTER PUBLICATION " + declared.id().sqlReference() + " SET " + now.members.sql()))
        : Optional.empty();
  }

  private static Optional<String> changed(Options parameters) {
    Map<String, Piece> changed = new LinkedHashMap<>(parameters.now());
    changed.entrySet().removeAll(parameters.before().entrySet());
    return changed.isEmpty() ? Optional.empty() : Optional.of(Options.list(changed));
  }

  private static Optional<String> defaults(Options parameters) {
    Map<String, Piece> defaults = new LinkedHashMap<>();
    for (String name : parameters.removed()) {
      defaults.put(name, Piece.of(DEFAULTS.getOrDefault(name, "")));
    }
    return defaults.isEmpty() ? Optional.empty() : Optional.of(Options.list(defaults));
  }
}
