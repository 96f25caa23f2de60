package dev.pgmg.plan;

import dev.pgmg.catalog.TypeUse;
import dev.pgmg.catalog.TypeUse.Bound;
import dev.pgmg.catalog.TypeUse.Column;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Definition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes labels from an enum, or moves them, while tables hold it.
 *
 * <ol>
 *   <li>Indexes and constraints that name the type go, and the defaults of its columns.
 *   <li>The type gets another name, and the new one is made.
 *   <li>The columns are converted by way of their text, one rewrite a table.
 *   <li>The old type goes; what went at first comes back.
 * </ol>
 */
record EnumRewrite(Definition.OfObject definition, World world) {

  /** The statements, in order. */
  List<String> statements() {
    List<String> sql = new ArrayList<>();
    use().bound().forEach(bound -> sql.add(bound.remove()));
    withDefault().forEach(column -> sql.add(alter(column) + " DROP DEFAULT"));
    sql.add("ALTER TYPE " + type().sql() + " RENAME TO " + QualifiedName.quoted(oldName()));
    sql.add(definition.statement().sql());
    byTable().forEach((table, columns) -> sql.add(conversion(table, columns)));
    sql.add("DROP TYPE " + new QualifiedName(type().schema(), oldName()).sql());
    withDefault()
        .forEach(column -> sql.add(alter(column) + " SET DEFAULT " + column.defaultValue()));
    for (Bound bound : use().bound()) {
      sql.addAll(bound.recreate());
      world.graph().object(bound.address()).stream()
          .flatMap(object -> object.wear().stream())
          .forEach(worn -> sql.addAll(worn.sql()));
    }
    return sql;
  }

  private TypeUse use() {
    return world.typeUse(definition.key());
  }

  /** What stands against it: rows that hold a label that is to go; empty if nothing does. */
  List<Problem> obstacles() {
    List<String> held = new ArrayList<>();
    for (Column column : use().columns()) {
      new TreeMap<>(column.rows())
          .forEach(
              (label, rows) ->
                  held.add(
                      "%d %s of %s: %s = '%s'"
                          .formatted(
                              rows,
                              rows == 1 ? "row" : "rows",
                              column.table(),
                              column.name(),
                              label)));
    }
    return held.isEmpty()
        ? List.of()
        : List.of(
            Problem.at(
                    definition.statement().location(),
                    ProblemCode.LABEL_IN_USE,
                    definition.key() + " loses labels that rows have")
                .withDetail(String.join("\n", held))
                .withHint("change these rows in a migration first"));
  }

  /** What is said where nobody has agreed to a rewrite. */
  Problem notAgreed() {
    String tables = byTable().keySet().stream().collect(Collectors.joining(", "));
    return Problem.at(
            definition.statement().location(),
            ProblemCode.TABLE_REWRITE,
            definition.key()
                + " loses or moves labels, which rewrites the tables that have it: "
                + tables)
        .withDetail("As a migration:\n" + String.join(";\n", statements()) + ";")
        .withHint("say --allow table-rewrite to have pgmg do it, or keep the labels as they were");
  }

  private QualifiedName type() {
    return definition.id().name();
  }

  private String oldName() {
    return "pgmg_old_" + Integer.toHexString(type().name().hashCode());
  }

  private List<Column> withDefault() {
    return use().columns().stream().filter(column -> !column.defaultValue().isEmpty()).toList();
  }

  private static String alter(Column column) {
    return "ALTER TABLE " + column.table() + " ALTER COLUMN " + column.name();
  }

  private Map<String, List<Column>> byTable() {
    return use().columns().stream()
        .collect(Collectors.groupingBy(Column::table, LinkedHashMap::new, Collectors.toList()));
  }

  private String conversion(String table, List<Column> columns) {
    return "ALTER TABLE "
        + table
        + " "
        + columns.stream().map(this::conversion).collect(Collectors.joining(", "));
  }

  private String conversion(Column column) {
    String name = column.name();
    String type = type().sql();
    return switch (column.shape()) {
      case SINGLE -> "ALTER COLUMN %1$s TYPE %2$s USING %1$s::text::%2$s".formatted(name, type);
      case ARRAY ->
          "ALTER COLUMN %1$s TYPE %2$s[] USING %1$s::text[]::%2$s[]".formatted(name, type);
      case FOREIGN -> "ALTER COLUMN %1$s TYPE %2$s".formatted(name, type);
    };
  }
}
