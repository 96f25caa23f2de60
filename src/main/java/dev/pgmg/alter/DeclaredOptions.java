package dev.pgmg.alter;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.project.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options that a definition gives its own object: {@code WITH (fillfactor = 70)}. */
public final class DeclaredOptions {

  private DeclaredOptions() {}

  /**
   * Sets those of an object's options that its definition speaks of as the definition does; empty
   * if it speaks of none.
   *
   * @param names the options, as SQL writes them
   */
  public static Optional<String> restoring(Definition.OfObject object, List<String> names) {
    Map<String, Piece> declared = new LinkedHashMap<>(of(object));
    declared.keySet().retainAll(names);
    return declared.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "ALTER %s %s SET (%s)"
                .formatted(
                    object.id().kind().sqlName(),
                    object.id().sqlReference(),
                    Options.list(declared)));
  }

  private static Map<String, Piece> of(Definition.OfObject object) {
    try {
      return switch (object.id().kind()) {
        case INDEX -> IndexAlteration.options(object.statement());
        case MATERIALIZED_VIEW -> MaterializedViewAlteration.options(object.statement());
        case VIEW -> ofView(object);
        default -> Map.of();
      };
    } catch (PgmgException cannotBeRead) {
      return Map.of();
    }
  }

  private static Map<String, Piece> ofView(Definition.OfObject view) {
    Clauses clauses = Clauses.of(view.statement());
    clauses.upTo("with", "as");
    return clauses.accept("with") ? clauses.options() : Map.of();
  }
}
