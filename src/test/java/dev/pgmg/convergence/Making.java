package dev.pgmg.convergence;

import dev.pgmg.convergence.Piece.Name.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is there to make one thing of: everything sound that does not need that thing itself. */
final class Making {

  private final Model model;
  private final Dice dice;
  private final Slot slot;
  private final List<Thing> usable;

  /** What is known of a thing before it is made. */
  record Slot(String id, Kind kind, String schema, String name) {}

  Making(Model model, Dice dice, Slot slot) {
    this.model = model;
    this.dice = dice;
    this.slot = slot;
    Set<String> dependents = model.dependentsOf(slot.id());
    this.usable =
        model.things().stream()
            .filter(thing -> !thing.id().equals(slot.id()) && !dependents.contains(thing.id()))
            .filter(thing -> isSoundAllTheWay(model, thing))
            .toList();
  }

  private static boolean isSoundAllTheWay(Model model, Thing thing) {
    return model.closure(List.of(thing.id())).stream()
        .allMatch(
            id -> model.isTable(id) || model.findThing(id).filter(model::isSound).isPresent());
  }

  Model model() {
    return model;
  }

  Dice dice() {
    return dice;
  }

  Slot slot() {
    return slot;
  }

  String id() {
    return slot.id();
  }

  List<Thing> things(Predicate<Thing> wanted) {
    return usable.stream().filter(wanted).toList();
  }

  <D extends Details> List<Thing> things(Class<D> details) {
    return things(thing -> details.isInstance(thing.details()));
  }

  List<Thing> routines(Details.Use use) {
    return things(
        thing -> thing.details() instanceof Details.Routine routine && routine.use() == use);
  }

  /** Ids of relations that can be read from. */
  List<String> relations() {
    return Stream.concat(
            model.tables().stream().map(Table::id),
            things(Details.Query.class).stream().map(Thing::id))
        .filter(id -> !model.columns(id).isEmpty())
        .filter(id -> mayBeRemote() || !model.isRemote(id))
        .toList();
  }

  // Nobody can read the rows, so nothing that does at once may be made of them.
  private boolean mayBeRemote() {
    return slot.kind().group() == Kind.Group.DRESS || slot.kind().word().equals("view");
  }

  List<String> tables() {
    return model.tables().stream().map(Table::id).toList();
  }

  List<String> tables(Table.Form form) {
    return model.tables().stream().filter(table -> table.form() == form).map(Table::id).toList();
  }

  List<String> relations(String kindWord) {
    return things(thing -> thing.kind().word().equals(kindWord)).stream()
        .map(Thing::id)
        .filter(id -> !model.columns(id).isEmpty())
        .toList();
  }

  Optional<String> relation() {
    return dice.maybe(relations());
  }

  /** A type for a column, parameter or attribute. */
  Type type() {
    List<Type> types = new ArrayList<>(builtIns());
    things(thing -> thing.kind().word().equals("extension"))
        .forEach(thing -> types.add(new Type.BuiltIn(thing.name())));
    things(thing -> thing.kind().group() == Kind.Group.TYPE)
        .forEach(thing -> types.add(new Type.Declared(thing.id())));
    Type type = dice.pick(types);
    boolean array = dice.chance(5);
    return array ? new Type.ArrayOf(type) : type;
  }

  static List<Type> builtIns() {
    return List.of(Type.INTEGER, Type.BIGINT, Type.NUMERIC, Type.TEXT, Type.BOOLEAN, Type.DATE);
  }

  /** The name of something, sometimes with its schema where that need not be. */
  Sql named(String id, String shape) {
    Prefix prefix = dice.chance(15) ? Prefix.ALWAYS : Prefix.NEEDED;
    return Sql.of(new Piece.Name(id, shape, prefix));
  }

  Sql relationName(String id) {
    return named(id, "relation");
  }

  Sql self() {
    return Sql.name(slot.id());
  }

  Thing thing(Sql definition, Sql reference, Details details) {
    return new Thing(
        slot.id(), slot.kind(), slot.schema(), slot.name(), definition, reference, details);
  }

  Expressions expressions(Expressions.Where where, List<Expression> sources) {
    return new Expressions(this, where, sources);
  }

  /** The columns of a relation under an alias, as values; without one under their names alone. */
  List<Expression> columns(String relation, String alias) {
    String before = alias.isEmpty() ? "" : alias + ".";
    return model.columns(relation).stream()
        .map(
            column ->
                new Expression(
                    Sql.of(before, Sql.column(relation, column.key())),
                    new Type.OfColumn(relation, column.key())))
        .toList();
  }
}
