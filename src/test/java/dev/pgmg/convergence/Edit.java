package dev.pgmg.convergence;

import static java.util.stream.Collectors.joining;

import dev.pgmg.convergence.Making.Slot;
import dev.pgmg.convergence.Model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing that somebody does between two applies. An edit that does not fit the model, because
 * the shrinker took away what it was about, changes nothing.
 */
sealed interface Edit {

  Model applyTo(Model model);

  /** What its plan must not do, if that is known. */
  default Expectation expectation(Model before) {
    return Expectation.ANYTHING;
  }

  /** What is known beforehand of an edit's plan. */
  enum Expectation {
    ANYTHING,
    NO_DROP,
    NO_CHANGES
  }

  /** A new thing. */
  record Add(Slot slot, String file, long seed) implements Edit {
    @Override
    public Model applyTo(Model model) {
      boolean dress = slot.kind().group() == Kind.Group.DRESS;
      boolean overload = slot.kind().word().equals("function");
      if (model.has(slot.id()) || (!dress && !overload && model.isNameTaken(slot.name()))) {
        return model;
      }
      return Repair.attempt(model, slot, Optional.empty(), new Dice(seed))
          .map(thing -> added(model, thing))
          .orElse(model);
    }

    private Model added(Model model, Thing thing) {
      Model after = model.copy();
      after.put(thing);
      after.place(slot.id(), new Place(file, 0));
      return Repair.settle(model, after, seed);
    }
  }

  /** The same thing with another body, other columns, another signature. */
  record Change(String id, long seed) implements Edit {
    @Override
    public Model applyTo(Model model) {
      if (!model.isThing(id)) {
        return model;
      }
      Thing old = model.thing(id);
      Slot slot = new Slot(id, old.kind(), old.schema(), old.name());
      return Repair.attempt(model, slot, Optional.of(old), new Dice(seed))
          .map(
              thing -> {
                Model after = model.copy();
                after.put(thing);
                return Repair.settle(model, after, seed);
              })
          .orElse(model);
    }
  }

  /** Another kind under the same name. */
  record Become(String id, Kind kind, long seed) implements Edit {
    @Override
    public Model applyTo(Model model) {
      if (!model.isThing(id)) {
        return model;
      }
      Thing old = model.thing(id);
      Slot slot = new Slot(id, kind, old.schema(), old.name());
      return Repair.attempt(model, slot, Optional.of(old), new Dice(seed))
          .map(
              thing -> {
                Model after = model.copy();
                after.put(thing);
                return Repair.settle(model, after, seed);
              })
          .orElse(model);
    }
  }

  /** A file without the statement. */
  record Delete(String id, long seed) implements Edit {
    @Override
    public Model applyTo(Model model) {
      if (!model.isThing(id)) {
        return model;
      }
      Model after = model.copy();
      after.removeThing(id);
      return Repair.settle(model, after, seed);
    }
  }

  /** Another name, everywhere. */
  record Rename(String id, String name, long seed) implements Edit {
    @Override
    public Model applyTo(Model model) {
      if (!model.isThing(id) || model.isNameTaken(name)) {
        return model;
      }
      Model after = model.copy();
      after.put(model.thing(id).named(name));
      return Repair.settle(model, after, seed);
    }
  }

  /** Two things take each other's names. */
  record Swap(String one, String other, long seed) implements Edit {
    @Override
    public Model applyTo(Model model) {
      if (!model.isThing(one) || !model.isThing(other)) {
        return model;
      }
      Model after = model.copy();
      after.put(model.thing(one).named(model.thing(other).name()));
      after.put(model.thing(other).named(model.thing(one).name()));
      return Repair.settle(model, after, seed);
    }
  }

  /** Something declared is dropped or altered in the database. */
  record Damage(long seed) implements Edit {
    @Override
    public Model applyTo(Model model) {
      Dice dice = new Dice(seed);
      return dice.maybe(List.copyOf(model.things()))
          .flatMap(thing -> Damages.to(model, thing, dice))
          .map(sql -> damaged(model, sql))
          .orElse(model);
    }

    private static Model damaged(Model model, String sql) {
      Model after = model.copy();
      after.damage().add(sql);
      return after;
    }
  }

  /** The statement in another file. */
  record Move(String id, String file) implements Edit {
    @Override
    public Model applyTo(Model model) {
      return model.isThing(id)
          ? placed(model, id, new Place(file, model.place(id).layout()))
          : model;
    }

    @Override
    public Expectation expectation(Model before) {
      return Expectation.NO_CHANGES;
    }
  }

  /** Other white space, comments and case. */
  record Reformat(Set<String> ids, long layout) implements Edit {
    @Override
    public Model applyTo(Model model) {
      Model after = model;
      for (String id : ids) {
        after =
            after.isThing(id)
                ? placed(after, id, new Place(after.place(id).file(), layout))
                : after;
      }
      return after;
    }

    @Override
    public Expectation expectation(Model before) {
      return Expectation.NO_CHANGES;
    }
  }

  private static Model placed(Model model, String id, Place place) {
    Model after = model.copy();
    after.place(id, place);
    return after;
  }

  /** A new migration. */
  record Migrate(List<TableChange> changes, long seed) implements Edit {

    /** The search_path that it sets. */
    private enum Path {
      NONE,
      /** Nothing can be made without its schema: nobody makes anything in pg_catalog. */
      MAKES_NOTHING,
      /** Names need no schema. */
      ALL
    }

    private Path path() {
      boolean makes = changes.stream().anyMatch(TableChange.Create.class::isInstance);
      List<Path> paths = List.of(Path.MAKES_NOTHING, Path.ALL, Path.ALL);
      int drawn = (int) (seed & 7);
      return makes || drawn >= paths.size() ? Path.NONE : paths.get(drawn);
    }

    private static Stream<String> schemas(Model model) {
      return Stream.concat(
              model.tables().stream().map(Table::schema),
              model.things().stream().map(Thing::schema))
          .filter(schema -> !schema.isEmpty() && !schema.equals("public"))
          .distinct()
          .sorted();
    }

    private String heading(Model model) {
      return switch (path()) {
        case NONE -> "";
        case MAKES_NOTHING -> "SET search_path = pg_catalog, public;\n";
        case ALL ->
            "SET search_path = "
                + schemas(model).map(schema -> Identifier.quoted(schema) + ", ").collect(joining())
                + "public;\n";
      };
    }

    @Override
    public Model applyTo(Model model) {
      Model after = model.copy();
      List<Sql> statements = new ArrayList<>();
      StringBuilder text = new StringBuilder(heading(after));
      for (TableChange change : changes) {
        Optional<Sql> statement = change.statement(after);
        if (statement.isPresent()) {
          statements.add(statement.get());
          text.append(
                  path() == Path.ALL
                      ? Writer.bare(after, statement.get())
                      : Writer.plain(after, statement.get()))
              .append(";\n");
          change.change(after);
        }
      }
      if (statements.isEmpty()) {
        return model;
      }
      after.migrate(statements, text.toString());
      return Repair.settle(model, after, seed);
    }

    @Override
    public Expectation expectation(Model before) {
      boolean quiet =
          changes.stream()
              .allMatch(
                  change ->
                      change instanceof TableChange.AddColumn added
                          && isQuiet(before, added.table()));
      return quiet ? Expectation.NO_DROP : Expectation.ANYTHING;
    }

    // A materialized view that shows all columns, or whole rows, has to be filled anew.
    private static boolean isQuiet(Model model, String table) {
      return model.dependentsOf(table).stream()
          .map(model::thing)
          .noneMatch(thing -> thing.kind().word().equals("materialized_view"));
    }
  }

  /** Dress put on in the database. */
  record DressByHand(Slot slot, long seed) implements Edit {
    @Override
    public Model applyTo(Model model) {
      Optional<Thing> dress =
          Repair.attempt(model, slot, Optional.empty(), new Dice(seed))
              .filter(thing -> isFree(thing, model));
      if (dress.isEmpty()) {
        return model;
      }
      Model after = model.copy();
      after.byHand().add(ByHand.of(dress.get(), model));
      return after;
    }

    private static boolean isFree(Thing dress, Model model) {
      return model.byHand().stream()
          .noneMatch(other -> other.dress().details().equals(dress.details()));
    }
  }

  /** Several edits in one save. */
  record Together(List<Edit> edits) implements Edit {
    @Override
    public Model applyTo(Model model) {
      Model after = model;
      for (Edit edit : edits) {
        after = edit.applyTo(after);
      }
      return after;
    }
  }
}
