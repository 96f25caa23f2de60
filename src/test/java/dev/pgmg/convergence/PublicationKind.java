package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Scope;
import dev.pgmg.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Publications of tables, of schemas and of everything. */
final class PublicationKind implements Kind {

  @Override
  public String word() {
    return "publication";
  }

  @Override
  public Group group() {
    return Group.GLOBAL;
  }

  @Override
  public Optional<Thing> make(Making making) {
    Scope scope =
        making.dice().oneOf(Scope.TABLES, Scope.TABLES, Scope.TABLES, Scope.SCHEMAS, Scope.ALL);
    return switch (scope) {
      case TABLES -> tables(making);
      case SCHEMAS -> isRich() ? schemas(making) : tables(making);
      case ALL -> Optional.of(of(Scope.ALL, Sql.of(" FOR ALL TABLES"), making));
    };
  }

  /** From 15 on there are lists of columns, conditions and schemas. */
  private static boolean isRich() {
    return TestServer.get().majorVersion() >= 15;
  }

  private static Optional<Thing> schemas(Making making) {
    return making
        .dice()
        .maybe(making.things(one -> one.kind().equals(Kinds.SCHEMA)))
        .map(
            schema ->
                of(
                    Scope.SCHEMAS,
                    Sql.of(
                        " FOR TABLES IN SCHEMA ",
                        Sql.name(schema.id(), "schema"),
                        making.dice().oneOf("", ", public")),
                    making));
  }

  private static Optional<Thing> tables(Making making) {
    List<Table> storing =
        making.model().tables().stream()
            .filter(table -> table.form() != Table.Form.FOREIGN)
            .toList();
    if (storing.isEmpty()) {
      return Optional.empty();
    }
    List<Sql> members =
        making.dice().some(storing, making.dice().between(1, 2)).stream()
            .map(table -> member(table, making))
            .toList();
    return Optional.of(of(Scope.TABLES, Sql.of(" FOR TABLE ", Sql.joined(", ", members)), making));
  }

  private static Sql member(Table table, Making making) {
    Sql name = Sql.name(table.id(), "table");
    boolean plain = !isRich() || table.form() != Table.Form.PLAIN;
    return plain ? name : Sql.of(name, columns(table, making), condition(table, making));
  }

  private static Sql columns(Table table, Making making) {
    List<Column> others =
        table.columns().subList(1, table.columns().size()).stream()
            .filter(column -> !column.key().startsWith("made_"))
            .toList();
    if (making.dice().chance(60)) {
      return Sql.NOTHING;
    }
    List<Column> chosen = new ArrayList<>(List.of(table.columns().getFirst()));
    chosen.addAll(making.dice().some(others, 2));
    List<Sql> names = chosen.stream().map(column -> Sql.column(table.id(), column.key())).toList();
    return Sql.of(" (", Sql.joined(", ", names), ")");
  }

  private static Sql condition(Table table, Making making) {
    Sql key = Sql.column(table.id(), table.columns().getFirst().key());
    return making.dice().chance(30)
        ? Sql.of(" WHERE (", key, " > " + making.dice().between(1, 9) + ")")
        : Sql.NOTHING;
  }

  private static Thing of(Scope scope, Sql what, Making making) {
    return making.thing(
        Sql.of("CREATE PUBLICATION ", making.self(), what, options(making.dice())),
        Sql.of("PUBLICATION ", making.self()),
        new Details.Publication(scope));
  }

  private static String options(Dice dice) {
    List<String> options = new ArrayList<>();
    if (dice.chance(30)) {
      options.add(dice.oneOf("publish = 'insert'", "publish = 'insert, update'"));
    }
    if (dice.chance(30)) {
      options.add("publish_via_partition_root = true");
    }
    return options.isEmpty()
        ? ""
        : options.stream().collect(Collectors.joining(", ", " WITH (", ")"));
  }
}
