package dev.pgmg.convergence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A project as the generator knows it: the tables that its migrations have made, its declared
 * things by id, and what was done by hand to the database. A name is looked up where it is written,
 * so that every text follows a rename.
 */
final class Model {

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, Thing> things = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<String> migrations = new ArrayList<>();
  private final Set<String> pinned = new LinkedHashSet<>();
  private final List<ByHand> byHand = new ArrayList<>();
  private final List<String> damage = new ArrayList<>();

  /**
   * Where a thing's statement stands and how it is laid out.
   *
   * @param layout as {@link Writer} takes it
   */
  record Place(String file, long layout) {}

  Model copy() {
    Model copy = new Model();
    copy.tables.putAll(tables);
    copy.things.putAll(things);
    copy.places.putAll(places);
    copy.migrations.addAll(migrations);
    copy.pinned.addAll(pinned);
    copy.byHand.addAll(byHand);
    return copy;
  }

  Collection<Table> tables() {
    return tables.values();
  }

  Collection<Thing> things() {
    return things.values();
  }

  List<String> migrations() {
    return migrations;
  }

  /** Ids of things that a migration has named: they stay for ever. */
  Set<String> pinned() {
    return pinned;
  }

  List<ByHand> byHand() {
    return byHand;
  }

  /** What was just done by hand to declared things; a copy of the model has none of it. */
  List<String> damage() {
    return damage;
  }

  boolean isTable(String id) {
    return tables.containsKey(id);
  }

  boolean isThing(String id) {
    return things.containsKey(id);
  }

  boolean has(String id) {
    return isTable(id) || isThing(id);
  }

  Table table(String id) {
    return require(tables, id);
  }

  Thing thing(String id) {
    return require(things, id);
  }

  Optional<Thing> findThing(String id) {
    return Optional.ofNullable(things.get(id));
  }

  Place place(String id) {
    return require(places, id);
  }

  void put(Table table) {
    tables.put(table.id(), table);
  }

  void removeTable(String id) {
    tables.remove(id);
  }

  void put(Thing thing) {
    things.put(thing.id(), thing);
  }

  void removeThing(String id) {
    things.remove(id);
    places.remove(id);
  }

  void place(String id, Place place) {
    places.put(id, place);
  }

  /** Adds what a migration says, and keeps for ever what it mentions. */
  void migrate(List<Sql> statements, String text) {
    migrations.add(text);
    statements.stream()
        .flatMap(statement -> statement.mentions().stream())
        .filter(this::isThing)
        .flatMap(id -> lasting(id).stream())
        .forEach(pinned::add);
  }

  // A table holds the types inside a type too, and the wrapper behind a server.
  private Set<String> lasting(String id) {
    boolean server = thing(id).details() instanceof Details.Server;
    return closure(List.of(id)).stream()
        .filter(need -> server || need.equals(id) || isType(need))
        .collect(Collectors.toSet());
  }

  private boolean isType(String id) {
    return findThing(id).filter(thing -> thing.kind().group() == Kind.Group.TYPE).isPresent();
  }

  /** Whether a table or thing of that name exists, whatever schema it is in. */
  boolean isNameTaken(String name) {
    return tables.values().stream().anyMatch(table -> table.name().equals(name))
        || things.values().stream()
            .anyMatch(thing -> !thing.isDress() && thing.name().equals(name));
  }

  String name(String id) {
    return name(new Piece.Name(id, "", Piece.Name.Prefix.NEEDED));
  }

  String name(Piece.Name name) {
    String schema = schema(name.id());
    String own = isTable(name.id()) ? table(name.id()).name() : thing(name.id()).name();
    boolean bare =
        switch (name.prefix()) {
          case NEVER -> true;
          case NEEDED -> schema.equals("public");
          case ALWAYS -> false;
        };
    boolean none = bare || schema.isEmpty();
    return (none ? "" : Identifier.quoted(schema) + ".") + written(own);
  }

  // An operator's name is not quoted.
  private static String written(String name) {
    return Operators.isSymbol(name) ? name : Identifier.quoted(name);
  }

  private String schema(String id) {
    if (isTable(id)) {
      return table(id).schema();
    }
    // A trigger or an index is where its relation is.
    return thing(id).details() instanceof Details.On on
        ? schema(on.relation())
        : thing(id).schema();
  }

  /** The columns of a relation or the attributes of a composite type; of nothing else any. */
  List<Column> columns(String id) {
    if (isTable(id)) {
      return table(id).columns();
    }
    return findThing(id).map(thing -> columns(thing.details())).orElse(List.of());
  }

  private List<Column> columns(Details details) {
    return switch (details) {
      case Details.Attributes attributes -> attributes.attributes();
      case Details.Query query -> columns(query);
      default -> List.of();
    };
  }

  private List<Column> columns(Details.Query query) {
    List<Column> columns = new ArrayList<>();
    query.allOf().ifPresent(source -> columns(source).forEach(column -> add(column, columns)));
    query
        .outputs()
        .forEach(
            output -> {
              String name =
                  output
                      .namedAfter()
                      .flatMap(source -> column(source.relation(), source.key()))
                      .map(Column::name)
                      .orElse(output.name());
              columns.add(new Column(name, name, output.type()));
            });
    return columns;
  }

  private static void add(Column column, List<Column> columns) {
    columns.add(new Column(column.name(), column.name(), column.type()));
  }

  Optional<Column> column(String relation, String key) {
    return columns(relation).stream().filter(column -> column.key().equals(key)).findFirst();
  }

  /** The id of the relation that a thing is on. */
  Optional<String> holder(String id) {
    return findThing(id)
        .filter(thing -> thing.details() instanceof Details.On)
        .map(thing -> ((Details.On) thing.details()).relation());
  }

  boolean isRelation(String id) {
    return isTable(id)
        || findThing(id).filter(thing -> thing.details() instanceof Details.Query).isPresent();
  }

  /** The type itself, where it is said by way of a column. */
  Type resolve(Type type) {
    return switch (type) {
      case Type.OfColumn like ->
          column(like.relation(), like.key())
              .map(column -> resolve(column.type()))
              .orElse(Type.UNKNOWN);
      case Type.ArrayOf array -> new Type.ArrayOf(resolve(array.element()));
      case Type.BuiltIn builtIn -> builtIn;
      case Type.Declared declared -> declared;
      case Type.RowOf row -> row;
    };
  }

  /** What a thing is used as. */
  String shape(String id) {
    if (isTable(id)) {
      return "table";
    }
    Thing thing = thing(id);
    String word = thing.kind().word();
    return switch (thing.details()) {
      case Details.Routine routine -> Routines.shape(this, routine);
      case Details.Operator operator -> word + Operators.shape(this, operator);
      case Details.Cast cast -> word + Types.pair(this, cast.source(), cast.target());
      case Details.OperatorClass group -> word + group.method() + Types.shape(this, group.type());
      case Details.OperatorFamily family -> word + family.method();
      case Details.SearchConfiguration configuration -> word + configuration.origin();
      case Details.On on -> word + " on " + on.relation() + (isWhole(thing) ? "" : " in part");
      case Details.Publication publication -> word + publication.scope();
      default -> word;
    };
  }

  /** An index of all rows. */
  private static boolean isWhole(Thing index) {
    return index.definition().pieces().stream()
        .noneMatch(piece -> piece instanceof Piece.Words words && words.text().contains("WHERE"));
  }

  /** Whether all that a thing mentions is there and of the right shape. */
  boolean isSound(Thing thing) {
    return isSound(thing.definition())
        && isSound(thing.reference())
        && isGrantable(thing)
        && hasDistinctColumns(thing)
        && Overloads.isAlone(this, thing);
  }

  // GRANT knows no AGGREGATE, which the target may have become.
  private boolean isGrantable(Thing thing) {
    return !(thing.kind() instanceof GrantKind)
        || !(thing.details() instanceof Details.Dress dress)
        || findThing(dress.target())
            .filter(target -> target.kind().word().equals("aggregate"))
            .isEmpty();
  }

  boolean isSound(Sql sql) {
    return sql.pieces().stream().allMatch(this::isSound);
  }

  private boolean hasDistinctColumns(Thing thing) {
    List<Column> columns = columns(thing.id());
    return columns.stream().map(Column::name).distinct().count() == columns.size()
        && columns.stream().allMatch(column -> isSound(column.type()));
  }

  private boolean isSound(Piece piece) {
    return switch (piece) {
      case Piece.Words words -> true;
      case Piece.Verbatim verbatim -> true;
      case Piece.Name name -> isOfShape(name.id(), name.shape());
      case Piece.NameLiteral name -> isOfShape(name.id(), name.shape());
      case Piece.LateName name -> isOfShape(name.id(), name.shape());
      case Piece.Needs needs -> isOfShape(needs.id(), needs.shape());
      case Piece.Reference reference -> has(reference.id());
      case Piece.Holder holder -> holder(holder.id()).filter(this::isTable).isPresent();
      case Piece.ColumnName column -> column(column.relation(), column.key()).isPresent();
      case Piece.Expects expects ->
          isSound(expects.type()) && Types.shape(this, expects.type()).equals(expects.shape());
      case Piece.TypeName type -> isSound(type.type());
      case Piece.Sample sample -> isSound(sample.type());
      case Piece.Label label ->
          findThing(label.id())
              .filter(thing -> thing.details() instanceof Details.Labels)
              .map(thing -> ((Details.Labels) thing.details()).labels().contains(label.label()))
              .orElse(false);
      case Piece.Body body -> isSound(body.text());
      case Piece.Filling filling -> true;
    };
  }

  private boolean isOfShape(String id, String shape) {
    return has(id)
        && switch (shape) {
          case "" -> true;
          case "relation" -> isRelation(id);
          default -> shape.equals(shape(id));
        };
  }

  private boolean isSound(Type type) {
    return switch (resolve(type)) {
      case Type.BuiltIn builtIn -> !builtIn.equals(Type.UNKNOWN);
      case Type.Declared declared -> isThing(declared.id());
      case Type.ArrayOf array -> isSound(array.element());
      case Type.RowOf row -> isRelation(row.relation());
      case Type.OfColumn column -> false;
    };
  }

  /** Ids of what mentions something, and of what mentions that. */
  Set<String> dependentsOf(String id) {
    Set<String> found = new LinkedHashSet<>();
    collectDependents(id, found);
    return found;
  }

  private void collectDependents(String id, Set<String> found) {
    for (Thing thing : things.values()) {
      if (thing.mentions().contains(id) && found.add(thing.id())) {
        collectDependents(thing.id(), found);
      }
    }
  }

  /** Ids of what a thing needs, itself included. */
  Set<String> closure(Collection<String> ids) {
    Set<String> found = new LinkedHashSet<>();
    ids.forEach(id -> collectNeeds(id, found, new HashSet<>()));
    return found;
  }

  private void collectNeeds(String id, Set<String> found, Set<String> onTheWay) {
    if (found.contains(id) || !onTheWay.add(id)) {
      return;
    }
    findThing(id)
        .ifPresent(thing -> thing.mentions().forEach(need -> collectNeeds(need, found, onTheWay)));
    found.add(id);
  }

  /** All things, each behind what it mentions. */
  List<Thing> inOrder() {
    return closure(things.keySet()).stream().flatMap(id -> findThing(id).stream()).toList();
  }

  boolean needsNoTable(String id) {
    return closure(List.of(id)).stream().allMatch(this::isThing);
  }

  /** Whether something reads a foreign table, which has no rows to give. */
  boolean isRemote(String id) {
    return closure(List.of(id)).stream()
        .anyMatch(need -> isTable(need) && table(need).form() == Table.Form.FOREIGN);
  }

  /** Whether nothing that a thing reads is a materialized view WITH NO DATA. */
  boolean isFilled(String id) {
    return closure(List.of(id)).stream()
        .flatMap(need -> findThing(need).stream())
        .filter(thing -> !thing.id().equals(id))
        .noneMatch(Model::isEmpty);
  }

  private static boolean isEmpty(Thing thing) {
    return thing.definition().pieces().contains(MaterializedViewKind.NO_DATA);
  }

  /** What a thing stays while migrations rename the table it is on. */
  String standing(Thing thing) {
    return thing.details() instanceof Details.On on && isTable(on.relation())
        ? thing.kind().word() + " of " + on.relation() + " " + thing.name()
        : identity(thing);
  }

  /** What pgmg knows a thing by. */
  String identity(Thing thing) {
    return thing.kind().word() + " " + Writer.plain(this, thing.reference());
  }

  Set<String> identities() {
    return things.values().stream()
        .filter(thing -> !thing.isDress())
        .map(this::identity)
        .collect(Collectors.toSet());
  }

  /** Changes all things. */
  void rewrite(UnaryOperator<Thing> change) {
    things.replaceAll((id, thing) -> change.apply(thing));
  }

  private static <T> T require(Map<String, T> map, String id) {
    T value = map.get(id);
    if (value == null) {
      throw new IllegalStateException("no such id: " + id);
    }
    return value;
  }
}
