package dev.pgmg.plan;

import dev.pgmg.object.Family;
import dev.pgmg.object.Names;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What relations and schemas are called since statements of migrations have moved them: SQL that
 * was read before, in which every name has its schema, is brought up to it.
 */
record Renamed(Map<QualifiedName, QualifiedName> relations, Map<String, String> schemas) {

  static final Renamed NOTHING = new Renamed(Map.of(), Map.of());

  /** The same after another move. */
  Renamed with(ObjectId from, ObjectId to) {
    Map<QualifiedName, QualifiedName> relationsNow = new HashMap<>(relations);
    Map<String, String> schemasNow = new HashMap<>(schemas);
    if (from.kind() == ObjectKind.SCHEMA) {
      schemasNow.replaceAll((old, now) -> now.equals(from.name().name()) ? to.name().name() : now);
      schemasNow.putIfAbsent(from.name().name(), to.name().name());
    } else if (from.kind().family() == Family.RELATION || from.kind().family() == Family.TYPE) {
      relationsNow.replaceAll((old, now) -> now.equals(from.name()) ? to.name() : now);
      relationsNow.putIfAbsent(from.name(), to.name());
    }
    return new Renamed(Map.copyOf(relationsNow), Map.copyOf(schemasNow));
  }

  boolean isNothing() {
    return relations.isEmpty() && schemas.isEmpty();
  }

  /** What a relation is called now. */
  QualifiedName relation(QualifiedName name) {
    return now(name).orElse(name);
  }

  /** The same SQL with the names of now. */
  String in(String sql) {
    if (isNothing()) {
      return sql;
    }
    List<Token> tokens =
        Lexer.tokens(new SourceText("<renamed>", sql)).stream()
            .filter(token -> !token.kind().isTrivia())
            .toList();
    StringBuilder renamed = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Optional<QualifiedName> now = nameAt(tokens, i).flatMap(this::now);
      if (now.isPresent()) {
        renamed.append(sql, copied, tokens.get(i).start()).append(now.get().sql());
        copied = tokens.get(i + 2).end();
        i += 2;
      }
    }
    return renamed.append(sql.substring(copied)).toString();
  }

  private static Optional<QualifiedName> nameAt(List<Token> tokens, int index) {
    boolean qualified =
        index + 2 < tokens.size()
            && Names.isName(tokens.get(index))
            && tokens.get(index + 1).is(".")
            && Names.isName(tokens.get(index + 2))
            && (index == 0 || !tokens.get(index - 1).is("."));
    return qualified
        ? Optional.of(
            new QualifiedName(Names.stored(tokens.get(index)), Names.stored(tokens.get(index + 2))))
        : Optional.empty();
  }

  private Optional<QualifiedName> now(QualifiedName name) {
    return Optional.ofNullable(relations.get(name))
        .or(
            () ->
                Optional.ofNullable(schemas.get(name.schema()))
                    .map(schema -> new QualifiedName(schema, name.name())));
  }
}
