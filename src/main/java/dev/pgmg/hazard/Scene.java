package dev.pgmg.hazard;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Circumstances;
import dev.pgmg.catalog.Circumstances.Check;
import dev.pgmg.catalog.Circumstances.Column;
import dev.pgmg.catalog.Circumstances.Table;
import dev.pgmg.object.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables as a statement finds them: what the catalogs said before the plan, and what the plan's
 * earlier statements did. A table that the plan makes itself is none, for nobody uses it yet.
 */
final class Scene {

  /** Of a page or two that nobody has analyzed, only the most that fits is known. */
  private static final long WORTH_TELLING = 1000;

  private final Circumstances before;
  private final String creationSchema;
  private final long smallTableRows;
  private final Map<QualifiedName, Optional<Address>> names = new HashMap<>();
  private final Map<Address, Set<String>> columns = new HashMap<>();
  private final Map<Address, Set<String>> notNull = new HashMap<>();
  private final Map<Address, Map<String, List<String>>> unproven = new HashMap<>();
  private final Map<QualifiedName, List<String>> indexes = new HashMap<>();
  private final Map<QualifiedName, Table> dropped = new HashMap<>();

  Scene(Circumstances before, String creationSchema, long smallTableRows) {
    this.before = before;
    this.creationSchema = creationSchema;
    this.smallTableRows = smallTableRows;
  }

  Circumstances before() {
    return before;
  }

  /** A table that was there before the plan, whatever it is called now. */
  Optional<Table> existing(QualifiedName name) {
    QualifiedName qualified = name.in(creationSchema);
    if (names.containsKey(qualified)) {
      return names.getOrDefault(qualified, Optional.empty()).flatMap(this::at);
    }
    Optional<Table> asNamed = Optional.ofNullable(before.named().get(name)).flatMap(this::at);
    return asNamed.or(() -> called(name));
  }

  private Optional<Table> called(QualifiedName name) {
    return before.tables().values().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  QualifiedName qualified(QualifiedName name) {
    return name.in(creationSchema);
  }

  /** Whether an earlier statement of the plan has made or taken away what bears that name. */
  boolean isMade(QualifiedName name) {
    return names.containsKey(name.in(creationSchema));
  }

  Optional<Table> at(Address address) {
    return Optional.ofNullable(before.tables().get(address));
  }

  /** Tables that may hold rows. */
  Stream<Table> occupied(QualifiedName name) {
    return existing(name).filter(Scene::isOccupied).stream();
  }

  Stream<Table> occupied(List<QualifiedName> several) {
    return several.stream().flatMap(this::occupied);
  }

  /** Tables with so many rows that it takes a while to go through them. */
  Stream<Table> large(QualifiedName name) {
    return existing(name).filter(this::isLarge).stream();
  }

  Stream<Table> large(List<QualifiedName> several) {
    return several.stream().flatMap(this::large);
  }

  static boolean isOccupied(Table table) {
    return table.rows() != 0;
  }

  boolean isLarge(Table table) {
    return table.rows() < 0 || table.rows() > smallTableRows;
  }

  /** What a relation held that an earlier statement dropped. */
  Stream<Table> largeBeforeItWasDropped(QualifiedName name) {
    return Optional.ofNullable(dropped.get(name.in(creationSchema))).filter(this::isLarge).stream();
  }

  Optional<Column> column(Table table, String name) {
    return isOfThePlan(table, name)
        ? Optional.empty()
        : Optional.ofNullable(table.columns().get(name));
  }

  /** Whether an earlier statement added that column. */
  boolean isOfThePlan(Table table, String column) {
    return columns.getOrDefault(table.address(), Set.of()).contains(column);
  }

  /** Whether PostgreSQL knows without looking that a column holds no null. */
  boolean isNeverNull(Table table, String column) {
    boolean declared =
        column(table, column)
            .filter(one -> one.traits().contains(Column.Trait.NOT_NULL))
            .isPresent();
    return declared
        || notNull.getOrDefault(table.address(), Set.of()).contains(column)
        || table.checks().stream()
            .filter(Check::isValid)
            .anyMatch(check -> NotNull.provenBy(check.definition()).contains(column));
  }

  /** The key columns of an index, if they are known. */
  Optional<List<String>> index(QualifiedName name) {
    return Optional.ofNullable(indexes.get(name.in(creationSchema)))
        .or(() -> Optional.ofNullable(before.indexes().get(name)));
  }

  /** As messages call a table, with its size where that matters. */
  String sized(Table table) {
    String name = table.name().shown();
    return table.rows() > Math.max(smallTableRows, WORTH_TELLING)
        ? name + " (about " + rounded(table.rows()) + " rows)"
        : name;
  }

  // Two digits: it is an estimate.
  private static long rounded(long rows) {
    long unit = 1;
    while (rows / unit >= 100) {
      unit *= 10;
    }
    return rows / unit * unit;
  }

  /** Goes on to how the tables are after an act. */
  void after(Act act) {
    switch (act) {
      case Act.Make make -> names.put(make.table().in(creationSchema), Optional.empty());
      case Act.Fill fill -> names.put(fill.table().in(creationSchema), Optional.empty());
      case Act.Drop drop -> drop.relations().forEach(this::gone);
      case Act.Rename rename -> renamed(rename);
      case Act.AddColumn add ->
          existing(add.table()).ifPresent(table -> added(table, add.column().name()));
      case Act.AddConstraint add -> existing(add.table()).ifPresent(table -> added(table, add));
      case Act.RequireNotNull require ->
          existing(require.table()).ifPresent(table -> proven(table, List.of(require.column())));
      case Act.Validate validate ->
          existing(validate.table())
              .ifPresent(table -> proven(table, provenBy(table, validate.constraint())));
      case Act.BuildIndex build ->
          indexes.put(
              new QualifiedName(build.table().in(creationSchema).schema(), build.index()),
              build.columns());
      case Act other -> {}
    }
  }

  private List<String> provenBy(Table table, String constraint) {
    Map<String, List<String>> ofThePlan = unproven.getOrDefault(table.address(), Map.of());
    return ofThePlan.containsKey(constraint)
        ? ofThePlan.getOrDefault(constraint, List.of())
        : table.checks().stream()
            .filter(check -> check.name().equals(constraint))
            .flatMap(check -> NotNull.provenBy(check.definition()).stream())
            .toList();
  }

  private void gone(QualifiedName name) {
    existing(name).ifPresent(table -> dropped.put(name.in(creationSchema), table));
    names.put(name.in(creationSchema), Optional.empty());
  }

  private void renamed(Act.Rename rename) {
    Optional<Table> table = existing(rename.table());
    if (table.isEmpty()) {
      return;
    }
    if (!rename.column().isEmpty()) {
      added(table.get(), rename.newName().name());
      return;
    }
    names.put(rename.table().in(creationSchema), Optional.empty());
    names.put(rename.newName().in(creationSchema), table.map(Table::address));
  }

  private void added(Table table, String column) {
    columns.computeIfAbsent(table.address(), address -> new HashSet<>()).add(column);
  }

  private void added(Table table, Act.AddConstraint add) {
    NewConstraint constraint = add.constraint();
    if (constraint.validity() == NewConstraint.Validity.AT_ONCE) {
      proven(table, constraint.proof());
    } else {
      unproven
          .computeIfAbsent(table.address(), address -> new HashMap<>())
          .put(constraint.name(), constraint.proof());
    }
  }

  private void proven(Table table, List<String> neverNull) {
    notNull.computeIfAbsent(table.address(), address -> new HashSet<>()).addAll(neverNull);
  }
}
