package dev.pgmg.alter;

import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a dictionary's options (manual, ALTER TEXT SEARCH DICTIONARY); its template stays. */
final class DictionaryAlteration {

  private static final String TEMPLATE = "template";

  private DictionaryAlteration() {}

  static Optional<List<String>> between(Statement recorded, Definition.OfObject declared) {
    Map<String, Piece> before = options(recorded);
    Map<String, Piece> now = options(declared.statement());
    Piece template = template(before, declared);
    if (!template.equals(template(now, declared)) || now.containsValue(Piece.NONE)) {
      return Optional.empty();
    }
    before.remove(TEMPLATE);
    now.remove(TEMPLATE);
    Options options = new Options(before, now);
    List<String> changes = new ArrayList<>(options.removed());
    options.setAnew().forEach((name, value) -> changes.add(name + " = " + value.sql()));
    return Optional.of(
        changes.isEmpty()
            ? List.of()
            : List.of(
                "ALTER TEXT SEARCH DICTIONARY %s (%s)"
                    .formatted(declared.id().sqlReference(), String.join(", ", changes))));
  }

  private static Piece template(Map<String, Piece> options, Definition.OfObject declared) {
    return options.getOrDefault(TEMPLATE, Piece.NONE).referredFrom(declared.id().name().schema());
  }

  private static Map<String, Piece> options(Statement statement) {
    Clauses clauses = Clauses.after(statement, "text", "search", "dictionary");
    clauses.dottedName();
    Map<String, Piece> options = new LinkedHashMap<>(clauses.options());
    clauses.expectEnd();
    return options;
  }
}
