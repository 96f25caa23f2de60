package dev.pgmg.project;

import dev.pgmg.object.SearchPathChange;
import dev.pgmg.sql.Schemas;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Where names without a schema are in a migration that sets the search_path. */
final class SearchPaths {

  private SearchPaths() {}

  /** The statements as they read behind what earlier ones of their section have set. */
  static List<Statement> heeded(List<Statement> statements, List<Section> sections) {
    List<Statement> heeding = new ArrayList<>();
    for (Section section : sections) {
      Schemas schemas = Schemas.UNSAID;
      for (Statement statement : statements.subList(section.from(), section.to())) {
        heeding.add(statement.in(schemas));
        schemas =
            SearchPathChange.of(statement)
                .filter(change -> lasts(change, section))
                .map(SearchPathChange::schemas)
                .orElse(schemas);
      }
    }
    return heeding;
  }

  private static boolean lasts(SearchPathChange change, Section section) {
    return change.lasting() == SearchPathChange.Lasting.SESSION || !section.isOutside();
  }
}
