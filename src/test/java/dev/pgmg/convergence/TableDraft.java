package dev.pgmg.convergence;

import dev.pgmg.convergence.Expressions.Where;
import dev.pgmg.convergence.Table.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    Sql fallback =
        switch (making.dice().between(0, 3)) {
          case 0 -> Sql.of(" DEFAULT ", new Piece.Sample(type));
          case 1 -> Sql.of(" DEFAULT ", making.expressions(Where.IMMUTABLE, List.of()).of(type));
          default -> Sql.NOTHING;
        };
    return Sql.of(type, fallback);
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
      Form form = dice.chance(15) ? Form.PARTITIONED : Form.PLAIN;
      key();
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
      Table table =
          new Table(
              making.id(),
              making.slot().schema(),
              making.slot().name(),
              form,
              List.copyOf(columns),
              Set.copyOf(fixed),
              Set.copyOf(references));
      return new TableDraft(table, statement(form));
    }

    private Sql statement(Form form) {
      String schema = making.slot().schema();
      String prefix = schema.equals("public") ? "" : Identifier.quoted(schema) + ".";
      String name = prefix + Identifier.quoted(making.slot().name());
      Sql create = Sql.of("CREATE TABLE " + name + " (\n  ", Sql.joined(",\n  ", parts), "\n)");
      String partition = prefix + Identifier.quoted(making.slot().name() + "_first");
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

    private void key() {
      add("id", Type.BIGINT, Sql.of(" PRIMARY KEY"));
      fixed.add("id");
    }

    private void plainColumn() {
      Type type = making.type();
      Sql more =
          switch (dice.between(0, 4)) {
            case 0 -> Sql.of(" NOT NULL");
            case 1 -> Sql.of(" DEFAULT ", new Piece.Sample(type));
            default -> Sql.NOTHING;
          };
      add(Names.column(dice), type, more);
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
