package dev.pgmg.convergence;

import dev.pgmg.convergence.Expressions.Where;
import dev.pgmg.convergence.Table.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table that is to be made, with the statement that makes it. */
record TableDraft(Table table, Sql sql) {

  boolean fits(Model model) {
    return !model.has(table.id())
        && !model.isNameTaken(table.name())
        && model.isSound(sql)
        && model.tables().stream().map(Table::id).toList().containsAll(table.references());
  }

  /** Makes one up; declared types and functions may be part of it. */
  static TableDraft of(Making making) {
    return new Drawing(making).draft();
  }

  /** A column for a table that is there already, as ADD COLUMN says it behind the name. */
  static Sql column(Making making, Type type) {
    if (!isHarmless(making, type)) {
      return Sql.of(type, " DEFAULT NULL");
    }
    Sql fallback =
        switch (making.dice().between(0, 3)) {
          case 0 -> Sql.of(" DEFAULT ", new Piece.Sample(type));
          case 1 -> Sql.of(" DEFAULT ", making.expressions(Where.IMMUTABLE, List.of()).of(type));
          default -> Sql.NOTHING;
        };
    return Sql.of(type, fallback);
  }

  /** Whether no check of a domain can refuse its values. */
  private static boolean isHarmless(Making making, Type type) {
    return switch (making.model().resolve(type)) {
      case Type.BuiltIn builtIn -> true;
      case Type.Declared declared ->
          making.model().thing(declared.id()).details() instanceof Details.Labels;
      default -> false;
    };
  }

  private static final class Drawing {
    private final Making making;
    private final Dice dice;
    private final List<Column> columns = new ArrayList<>();
    private final List<Sql> parts = new ArrayList<>();
    private final Set<String> fixed = new HashSet<>();
    private final Set<String> references = new HashSet<>();

    Drawing(Making making) {
      this.making = making;
      this.dice = making.dice();
    }

    TableDraft draft() {
      Optional<Thing> server = dice.maybe(making.things(Details.Server.class));
      return server
          .filter(one -> dice.chance(40))
          .map(this::foreign)
          .orElseGet(() -> dice.chance(50) ? filled() : empty());
    }

    private TableDraft empty() {
      Form form = form();
      key(form);
      int count = dice.between(1, 4);
      for (int i = 0; i < count; i++) {
        plainColumn();
      }
      if (dice.chance(25)) {
        check();
      }
      if (dice.chance(25)) {
        generated();
      }
      if (dice.chance(25)) {
        reference();
      }
      return new TableDraft(table(form), statement(form));
    }

    /** With rows, and with nothing that could object to them. */
    private TableDraft filled() {
      Form form = form();
      key(form);
      int count = dice.between(1, 4);
      for (int i = 0; i < count; i++) {
        Type type = making.type();
        add(Names.column(dice), type, Sql.NOTHING);
      }
      List<Sql> values = columns.stream().skip(1).map(this::stored).toList();
      Sql rows =
          Sql.of(
              ";\nINSERT INTO " + name() + " SELECT n, ",
              Sql.joined(", ", values),
              " FROM generate_series(1, 5) n");
      return new TableDraft(table(form), Sql.of(statement(form), rows));
    }

    private Form form() {
      return dice.chance(15) ? Form.PARTITIONED : Form.PLAIN;
    }

    private Sql stored(Column column) {
      return isHarmless(making, column.type())
          ? Sql.of(new Piece.Sample(column.type()))
          : Sql.of("NULL");
    }

    private TableDraft foreign(Thing server) {
      add("id", Type.BIGINT, Sql.of(" NOT NULL"));
      int count = dice.between(1, 3);
      for (int i = 0; i < count; i++) {
        plainColumn();
      }
      Table table = table(Form.FOREIGN);
      Sql statement =
          Sql.of(
              "CREATE FOREIGN TABLE " + name() + " (\n  ",
              Sql.joined(",\n  ", parts),
              // No options: a wrapper may get a validator, which knows none of tables.
              "\n) SERVER ",
              Sql.name(server.id(), "server"));
      return new TableDraft(table, statement);
    }

    private String name() {
      return name(making.slot().name());
    }

    private String name(String bare) {
      String schema = making.slot().schema();
      String prefix = schema.equals("public") ? "" : Identifier.quoted(schema) + ".";
      return prefix + Identifier.quoted(bare);
    }

    private Table table(Form form) {
      return new Table(
          making.id(),
          making.slot().schema(),
          making.slot().name(),
          form,
          List.copyOf(columns),
          Set.copyOf(fixed),
          Set.copyOf(references));
    }

    private Sql statement(Form form) {
      String name = name(making.slot().name());
      Sql create = Sql.of("CREATE TABLE " + name + " (\n  ", Sql.joined(",\n  ", parts), "\n)");
      String partition = name(making.slot().name() + "_first");
      return form == Form.PLAIN
          ? create
          : Sql.of(
              create,
              " PARTITION BY RANGE (id);\nCREATE TABLE "
                  + partition
                  + " PARTITION OF "
                  + name
                  + " FOR VALUES FROM (0) TO (1000)");
    }

    // Parts of a table have no identity columns of their own before 17.
    private void key(Form form) {
      boolean counted = form == Form.PLAIN && making.id().hashCode() % 2 == 0;
      String identity = counted ? " GENERATED BY DEFAULT AS IDENTITY" : "";
      add("id", Type.BIGINT, Sql.of(identity + " PRIMARY KEY"));
      fixed.add("id");
    }

    private void plainColumn() {
      Type type = making.type();
      switch (dice.between(0, 5)) {
        case 0 -> add(Names.column(dice), type, Sql.of(" NOT NULL"));
        case 1 -> add(Names.column(dice), type, Sql.of(" DEFAULT ", new Piece.Sample(type)));
        case 2 -> columnOfFunction();
        default -> add(Names.column(dice), type, Sql.NOTHING);
      }
    }

    private void columnOfFunction() {
      making
          .expressions(Where.IMMUTABLE, List.of())
          .call()
          .ifPresent(
              call ->
                  add(
                      Names.column(dice),
                      making.model().resolve(call.type()),
                      Sql.of(" DEFAULT ", call.sql())));
    }

    private void check() {
      Column column = dice.pick(columns);
      Expressions expressions = making.expressions(Where.IMMUTABLE, List.of(value(column)));
      parts.add(Sql.of("CHECK (", expressions.computed().sql(), " IS NOT NULL)"));
      fixed.add(column.key());
    }

    private void generated() {
      Column column = dice.pick(columns);
      Expressions expressions = making.expressions(Where.IMMUTABLE, List.of(value(column)));
      Expression value = expressions.computed();
      // Its type has to be one that is said for itself.
      Type type = making.model().resolve(value.type());
      String name = "made_" + Names.column(dice);
      add(name, type, Sql.of(" GENERATED ALWAYS AS (", value.sql(), ") STORED"));
      fixed.add(column.key());
      fixed.add(name);
    }

    private void reference() {
      dice.maybe(making.model().tables().stream().filter(t -> t.form() == Form.PLAIN).toList())
          .ifPresent(
              target -> {
                String name = "to_" + Names.column(dice);
                Sql column = Sql.column(target.id(), target.columns().getFirst().key());
                add(
                    name,
                    Type.BIGINT,
                    Sql.of(" REFERENCES ", Sql.name(target.id(), "table"), " (", column, ")"));
                fixed.add(name);
                references.add(target.id());
              });
    }

    private static Expression value(Column column) {
      return new Expression(Sql.verbatim(Identifier.quoted(column.name())), column.type());
    }

    private void add(String name, Type type, Sql more) {
      boolean taken = columns.stream().anyMatch(column -> column.name().equals(name));
      if (!taken) {
        columns.add(new Column(name, name, type));
        parts.add(Sql.of(Sql.verbatim(Identifier.quoted(name) + " "), type, more));
      }
    }
  }
}
