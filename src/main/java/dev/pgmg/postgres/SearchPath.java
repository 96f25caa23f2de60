package dev.pgmg.postgres;

import dev.pgmg.object.Names;
import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import java.util.List;
import java.util.function.Predicate;

/** The schemas that the setting search_path names, whether they are there or not. */
record SearchPath(List<String> schemas) {

  /**
   * Reads the setting's value.
   *
   * @param user whom {@code $user} stands for
   */
  static SearchPath of(String value, String user) {
    return new SearchPath(
        Lexer.tokens(new SourceText("<search_path>", value)).stream()
            .filter(Names::isName)
            .map(Names::stored)
            .map(name -> name.equals("$user") ? user : name)
            .toList());
  }

  /** Those before the one where PostgreSQL creates; all, where it can create nowhere. */
  List<String> before(String creationSchema) {
    return schemas.stream()
        .takeWhile(Predicate.not(creationSchema::equals))
        .filter(schema -> !schema.startsWith("pg_"))
        .toList();
  }
}
