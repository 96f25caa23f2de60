package dev.pgmg.convergence;

import dev.pgmg.convergence.Making.Slot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Thinks of edits that fit a model. */
final class Proposals {

  private static final String OTHER_SCHEMA = "Other Place";
  private static final String NO_NAME = "";

  private final Dice dice;
  private int lastId;

  Proposals(Dice dice) {
    this.dice = dice;
  }

  /** What makes an empty model a project. */
  List<Edit> start(int objects) {
    List<Edit> edits = new ArrayList<>();
    Model model = new Model();
    edits.add(schema());
    model = edits.getLast().applyTo(model);
    int early = dice.between(0, 4);
    for (int i = 0; i < early; i++) {
      edits.add(add(model));
      model = edits.getLast().applyTo(model);
    }
    int tables = dice.between(1, 3);
    for (int i = 0; i < tables; i++) {
      edits.add(migrate(List.of(createTable(model))));
      model = edits.getLast().applyTo(model);
    }
    for (int i = 0; i < objects; i++) {
      edits.add(add(model));
      model = edits.getLast().applyTo(model);
    }
    return edits;
  }

  /** One edit, or several in one save. */
  Edit edit(Model model) {
    boolean several = dice.chance(30);
    if (!several) {
      return single(model);
    }
    List<Edit> edits = new ArrayList<>();
    Model after = model;
    int count = dice.between(2, 4);
    for (int i = 0; i < count; i++) {
      Edit proposed = single(after);
      // What is done by hand happens to the database as it is, between two saves.
      Edit edit = isByHand(proposed) ? add(after) : proposed;
      after = edit.applyTo(after);
      edits.add(edit);
    }
    return new Edit.Together(List.copyOf(edits));
  }

  private static boolean isByHand(Edit edit) {
    return edit instanceof Edit.DressByHand || edit instanceof Edit.Damage;
  }

  private Edit single(Model model) {
    int kind = dice.between(0, 99);
    if (kind < 30) {
      return migration(model);
    }
    if (kind < 42) {
      return add(model);
    }
    if (kind < 48) {
      return Kinds.byHand().isEmpty() ? new Edit.Damage(dice.seed()) : byHand();
    }
    if (kind < 55) {
      return new Edit.Damage(dice.seed());
    }
    return onThing(kind, model);
  }

  private Edit onThing(int kind, Model model) {
    List<Thing> things =
        model.things().stream().filter(thing -> !Kinds.isFoundation(thing.kind())).toList();
    if (things.isEmpty()) {
      return add(model);
    }
    Thing thing = dice.pick(things);
    if (kind < 78) {
      return new Edit.Change(thing.id(), dice.seed());
    }
    if (kind < 84) {
      return new Edit.Delete(thing.id(), dice.seed());
    }
    if (kind < 90) {
      return thing.isDress() ? new Edit.Delete(thing.id(), dice.seed()) : renamed(thing, things);
    }
    if (kind < 92) {
      return new Edit.Move(thing.id(), Names.file(dice));
    }
    if (kind < 94) {
      return new Edit.Reformat(
          new LinkedHashSet<>(dice.some(things, 5).stream().map(Thing::id).toList()),
          1 + dice.seed());
    }
    return become(thing);
  }

  private Edit renamed(Thing thing, List<Thing> things) {
    Thing other = dice.pick(things);
    boolean swap =
        dice.chance(25) && other.kind().word().equals(thing.kind().word()) && !other.equals(thing);
    return swap
        ? new Edit.Swap(thing.id(), other.id(), dice.seed())
        : new Edit.Rename(thing.id(), thing.kind().name(dice), dice.seed());
  }

  private Edit become(Thing thing) {
    Kind.Group group = thing.kind().group();
    boolean replaceable =
        Set.of(Kind.Group.TYPE, Kind.Group.ROUTINE, Kind.Group.RELATION).contains(group);
    List<Kind> others =
        Kinds.all().stream()
            .filter(kind -> kind.group() == group && !kind.equals(thing.kind()))
            .toList();
    return replaceable && !others.isEmpty()
        ? new Edit.Become(thing.id(), dice.pick(others), dice.seed())
        : new Edit.Change(thing.id(), dice.seed());
  }

  private Edit schema() {
    Slot slot = new Slot(nextId(), Kinds.SCHEMA, "", OTHER_SCHEMA);
    return new Edit.Add(slot, Names.file(dice), dice.seed());
  }

  private Edit add(Model model) {
    Kind kind = dice.pick(Kinds.all());
    boolean dress = kind.group() == Kind.Group.DRESS;
    Slot slot =
        dress
            ? new Slot(nextId(), kind, "", NO_NAME)
            : new Slot(nextId(), kind, schema(kind), name(kind, model));
    return new Edit.Add(slot, Names.file(dice), dice.seed());
  }

  // A trigger or an index is where its table is.
  private String schema(Kind kind) {
    boolean own = kind.group() != Kind.Group.PART && kind.group() != Kind.Group.GLOBAL;
    return own ? anySchema() : "";
  }

  private String anySchema() {
    return dice.chance(25) ? OTHER_SCHEMA : "public";
  }

  private String freeName(Model model) {
    String name = Names.thing(dice);
    while (model.isNameTaken(name)) {
      name = Names.thing(dice);
    }
    return name;
  }

  /** Now and then that of another function. */
  private String name(Kind kind, Model model) {
    List<String> functions =
        model.things().stream()
            .filter(thing -> thing.kind().word().equals("function"))
            .map(Thing::name)
            .toList();
    boolean overload = kind.word().equals("function") && !functions.isEmpty() && dice.chance(20);
    if (overload) {
      return dice.pick(functions);
    }
    String name = kind.name(dice);
    return model.isNameTaken(name) ? kind.name(dice) : name;
  }

  private Edit byHand() {
    Kind kind = dice.pick(Kinds.byHand());
    return new Edit.DressByHand(new Slot(nextId(), kind, "", NO_NAME), dice.seed());
  }

  private Edit migration(Model model) {
    List<TableChange> changes = new ArrayList<>();
    Model after = model;
    int count = dice.oneOf(1, 1, 1, 2, 3);
    for (int i = 0; i < count; i++) {
      TableChange change = tableChange(after);
      after = new Edit.Migrate(List.of(change), 1).applyTo(after);
      changes.add(change);
    }
    return migrate(List.copyOf(changes));
  }

  private Edit migrate(List<TableChange> changes) {
    return new Edit.Migrate(changes, dice.seed());
  }

  private TableChange createTable(Model model) {
    Slot slot = new Slot(nextId(), Kinds.SCHEMA, anySchema(), freeName(model));
    return new TableChange.Create(TableDraft.of(new Making(model, dice, slot)));
  }

  private TableChange tableChange(Model model) {
    List<Table> tables = List.copyOf(model.tables());
    int kind = dice.between(0, 99);
    if (tables.isEmpty() || kind < 8) {
      return createTable(model);
    }
    Table table = dice.pick(tables);
    if (table.columns().isEmpty()) {
      return createTable(model);
    }
    Column column = dice.pick(table.columns());
    Making making = new Making(model, dice, new Slot(nextId(), Kinds.SCHEMA, "public", NO_NAME));
    if (kind < 30) {
      return addColumn(table, making);
    }
    if (kind < 50) {
      return new TableChange.DropColumn(table.id(), column.key());
    }
    boolean local = table.form() != Table.Form.FOREIGN;
    if (kind < 70 && local) {
      Type type = dice.chance(60) ? dice.pick(Making.builtIns()) : making.type();
      return new TableChange.Retype(table.id(), column.key(), type);
    }
    if (kind < 84) {
      return new TableChange.RenameColumn(table.id(), column.key(), Names.column(dice));
    }
    if (kind < 90) {
      return new TableChange.RenameTable(table.id(), freeName(model));
    }
    return kind < 95
        ? new TableChange.MoveTable(table.id(), anySchema())
        : new TableChange.DropTable(table.id());
  }

  private static TableChange addColumn(Table table, Making making) {
    Type type = making.type();
    String name = Names.column(making.dice());
    boolean taken = table.columns().stream().anyMatch(column -> column.name().equals(name));
    String free = taken ? name + "_too" : name;
    return new TableChange.AddColumn(
        table.id(), new Column(making.id(), free, type), TableDraft.column(making, type));
  }

  private String nextId() {
    lastId++;
    return "i" + lastId;
  }
}
