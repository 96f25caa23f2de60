package dev.pgmg.convergence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One statement of a migration. */
sealed interface TableChange {

  /** As it is to be said now; nothing where it cannot be done. */
  Optional<Sql> statement(Model model);

  /** Does it. */
  void change(Model model);

  /** {@code ALTER TABLE name}. */
  private static Sql alter(String table) {
    return Sql.of("ALTER TABLE ", Sql.name(table, "table"));
  }

  /** Makes a table. */
  record Create(TableDraft draft) implements TableChange {

    @Override
    public Optional<Sql> statement(Model model) {
      return draft.fits(model) ? Optional.of(draft.sql()) : Optional.empty();
    }

    @Override
    public void change(Model model) {
      model.put(draft.table());
    }
  }

  /** Adds a column at the end. */
  record AddColumn(String table, Column column, Sql definition) implements TableChange {

    @Override
    public Optional<Sql> statement(Model model) {
      boolean possible = model.isTable(table) && model.isSound(definition);
      return possible
          ? Optional.of(
              Sql.of(
                  alter(table),
                  " ADD COLUMN ",
                  Sql.verbatim(Identifier.quoted(column.name())),
                  " ",
                  definition))
          : Optional.empty();
    }

    @Override
    public void change(Model model) {
      List<Column> columns = new ArrayList<>(model.table(table).columns());
      columns.add(column);
      model.put(model.table(table).with(List.copyOf(columns)));
    }
  }

  /** Drops a column. */
  record DropColumn(String table, String key) implements TableChange {

    @Override
    public Optional<Sql> statement(Model model) {
      boolean possible = model.isTable(table) && model.table(table).mayChange(key);
      return possible
          ? Optional.of(Sql.of(alter(table), " DROP COLUMN ", Sql.column(table, key)))
          : Optional.empty();
    }

    @Override
    public void change(Model model) {
      model.put(
          model
              .table(table)
              .with(
                  model.table(table).columns().stream()
                      .filter(column -> !column.key().equals(key))
                      .toList()));
    }
  }

  /** Gives a column another type, and no default. */
  record Retype(String table, String key, Type type) implements TableChange {

    @Override
    public Optional<Sql> statement(Model model) {
      boolean possible =
          model.isTable(table)
              && model.table(table).form() != Table.Form.FOREIGN
              && model.table(table).mayChange(key)
              && model.isSound(Sql.of(type));
      return possible ? Optional.of(sql(model)) : Optional.empty();
    }

    private Sql sql(Model model) {
      Sql column = Sql.column(table, key);
      boolean declared = model.resolve(type) instanceof Type.Declared;
      Sql using =
          !declared && Types.family(model, type) == Types.Family.TEXT
              ? Sql.of(column, "::text::", type)
              : Sql.of("NULL::", type);
      boolean number =
          !declared
              && Types.family(model, type) == Types.Family.NUMBER
              && Types.family(model, new Type.OfColumn(table, key)) == Types.Family.NUMBER;
      return Sql.of(
          alter(table),
          " ALTER COLUMN ",
          column,
          " DROP DEFAULT, ALTER COLUMN ",
          column,
          " TYPE ",
          type,
          number ? Sql.NOTHING : Sql.of(" USING ", using));
    }

    @Override
    public void change(Model model) {
      model.put(
          model
              .table(table)
              .with(
                  model.table(table).columns().stream()
                      .map(
                          column ->
                              column.key().equals(key)
                                  ? new Column(key, column.name(), type)
                                  : column)
                      .toList()));
    }
  }

  /** Renames a column. */
  record RenameColumn(String table, String key, String name) implements TableChange {

    @Override
    public Optional<Sql> statement(Model model) {
      boolean possible =
          model.isTable(table)
              && model.column(table, key).isPresent()
              && model.columns(table).stream().noneMatch(column -> column.name().equals(name));
      return possible
          ? Optional.of(
              Sql.of(
                  alter(table),
                  " RENAME COLUMN ",
                  Sql.column(table, key),
                  " TO ",
                  Sql.verbatim(Identifier.quoted(name))))
          : Optional.empty();
    }

    @Override
    public void change(Model model) {
      model.put(
          model
              .table(table)
              .with(
                  model.table(table).columns().stream()
                      .map(
                          column ->
                              column.key().equals(key)
                                  ? new Column(key, name, column.type())
                                  : column)
                      .toList()));
    }
  }

  /** Renames a table. */
  record RenameTable(String table, String name) implements TableChange {

    @Override
    public Optional<Sql> statement(Model model) {
      return model.isTable(table) && !model.isNameTaken(name)
          ? Optional.of(Sql.of(alter(table), " RENAME TO ", Sql.verbatim(Identifier.quoted(name))))
          : Optional.empty();
    }

    @Override
    public void change(Model model) {
      model.put(model.table(table).named(name));
    }
  }

  /** Moves a table to another schema. */
  record MoveTable(String table, String schema) implements TableChange {

    @Override
    public Optional<Sql> statement(Model model) {
      return model.isTable(table) && !model.table(table).schema().equals(schema)
          ? Optional.of(
              Sql.of(alter(table), " SET SCHEMA ", Sql.verbatim(Identifier.quoted(schema))))
          : Optional.empty();
    }

    @Override
    public void change(Model model) {
      model.put(model.table(table).movedTo(schema));
    }
  }

  /** Drops a table that no foreign key leads to. */
  record DropTable(String table) implements TableChange {

    @Override
    public Optional<Sql> statement(Model model) {
      Set<String> referenced = new HashSet<>();
      model.tables().forEach(other -> referenced.addAll(other.references()));
      boolean possible =
          model.isTable(table) && !referenced.contains(table) && model.tables().size() > 1;
      return possible ? Optional.of(Sql.of("DROP ", new Piece.Reference(table))) : Optional.empty();
    }

    @Override
    public void change(Model model) {
      model.removeTable(table);
    }
  }
}
