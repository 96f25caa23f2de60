package dev.pgmg.plan;

import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Operands;
import dev.pgmg.hazard.Deed;
import dev.pgmg.hazard.Hazard;
import dev.pgmg.hazard.HazardKind;
import dev.pgmg.hazard.Hazards;
import dev.pgmg.hazard.Limits;
import dev.pgmg.hazard.Locks;
import dev.pgmg.hazard.TableLock;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.plan.Changes.ObjectChange;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Last pass: what the steps mean for those who run the database, and whether they have said that
 * they will not have it.
 *
 * @param locks with which others cannot write
 * @param hazards in the order of the steps
 * @param limits what they put up with
 */
record Risks(List<TableLock> locks, List<Hazard> hazards, Limits limits) {

  static Risks of(World world, Changes changes, List<Step> steps) {
    Limits limits = world.consent().limits();
    List<List<Deed>> deeds = steps.stream().map(Risks::deeds).toList();
    String schema = world.snapshot().state().creationSchema();
    List<Hazard> hazards =
        new ArrayList<>(
            Hazards.of(
                deeds.stream().flatMap(List::stream).toList(),
                world.snapshot().circumstances(),
                schema,
                limits));
    Findings.massDrop(world, changes).ifPresent(problem -> hazards.add(massDrop(problem, limits)));
    Set<QualifiedName> noTables = namesOfNoTable(world, changes);
    List<TableLock> locks =
        Locks.of(
            deeds,
            world.snapshot().circumstances(),
            schema,
            limits,
            indexes(world),
            name -> !noTables.contains(name));
    return new Risks(locks, hazards, limits);
  }

  // What was asked for and was not found, and what is known to be something else.
  private static Set<QualifiedName> namesOfNoTable(World world, Changes changes) {
    Set<QualifiedName> names = new HashSet<>();
    String schema = world.snapshot().state().creationSchema();
    operands(world, changes).relations().forEach(name -> names.add(name.in(schema)));
    world.objects().stream()
        .map(Definition.OfObject::id)
        .filter(id -> id.kind() == ObjectKind.VIEW)
        .forEach(id -> names.add(id.name().in(schema)));
    world.recorded().values().stream()
        .flatMap(recorded -> recorded.object().stream())
        .filter(id -> id.kind() == ObjectKind.VIEW)
        .forEach(id -> names.add(id.name().in(schema)));
    return names;
  }

  // An index that is rebuilt for something else was not asked for beforehand.
  private static Map<QualifiedName, QualifiedName> indexes(World world) {
    Map<QualifiedName, QualifiedName> tables = new HashMap<>();
    String schema = world.snapshot().state().creationSchema();
    for (CatalogObject object : world.graph().objects()) {
      if (object.id().kind() == ObjectKind.INDEX) {
        definition(object, world).stream()
            .flatMap(made -> Locks.tableOf(made).stream())
            .forEach(table -> tables.put(object.id().name(), table.in(schema)));
      }
    }
    return tables;
  }

  private static List<Deed> definition(CatalogObject index, World world) {
    return world
        .declaredAt(index.address())
        .map(object -> List.of(Deed.of(object.statement())))
        .orElseGet(() -> Deed.of(index.recreate(), Optional.empty()));
  }

  private static Hazard massDrop(Problem problem, Limits limits) {
    return new Hazard(
        HazardKind.MASS_DROP,
        problem.code().word(),
        "",
        problem.place(),
        problem.message(),
        problem.hint(),
        Hazards.allowed(HazardKind.MASS_DROP, limits));
  }

  // What a definition says is looked at as it is sent: a materialized view may be left empty.
  private static List<Deed> deeds(Step step) {
    List<Deed> deeds = new ArrayList<>();
    for (Command command : step.commands()) {
      Optional<Statement> written =
          command.statement().or(() -> step.records().map(Definition::statement));
      if (written.filter(statement -> statement.sql().equals(command.sql())).isPresent()) {
        deeds.add(Deed.of(written.get()));
      } else {
        deeds.addAll(Deed.of(command.sql(), written));
      }
    }
    return deeds;
  }

  /** What is denied, each with the ways out; a mass drop is refused in any case. */
  List<Finding> refusals() {
    return hazards.stream()
        .filter(hazard -> hazard.kind() != HazardKind.MASS_DROP)
        .filter(limits::refuse)
        .map(hazard -> Finding.refusal(refusal(hazard)))
        .toList();
  }

  private static Problem refusal(Hazard hazard) {
    String word = hazard.kind().word();
    String above =
        hazard.place().isPresent()
            ? ", or with -- pgmg:allow name=\"" + word + "\" reason=\"...\" above the statement"
            : "";
    return new Problem(
        ProblemCode.HAZARD,
        word + ": " + hazard.message(),
        hazard.place(),
        "",
        "Safer: " + hazard.safer(),
        "[hazards] deny forbids it; let it pass with --allow " + word + above);
  }

  /** What the plan will be about, as far as it may cost something or lock a table. */
  static Operands operands(World world, Changes changes) {
    List<Statement> statements = new ArrayList<>();
    world.pending().stream()
        .flatMap(migration -> migration.statements().stream())
        .forEach(statement -> statements.addAll(statement.readings()));
    Set<QualifiedName> types = new LinkedHashSet<>();
    Set<QualifiedName> relations = new LinkedHashSet<>();
    for (ObjectChange change : changes.objects().values()) {
      world.recordedId(change.key()).flatMap(Risks::locked).ifPresent(relations::add);
      Optional<Definition.OfObject> object = world.object(change.key());
      switch (object.map(Definition.OfObject::id).map(ObjectId::kind).orElse(ObjectKind.OTHER)) {
        case INDEX, MATERIALIZED_VIEW, TRIGGER, POLICY, RULE ->
            statements.add(object.orElseThrow().statement());
        case TYPE, DOMAIN -> types.add(object.orElseThrow().id().name());
        default -> {}
      }
    }
    for (String key : changes.dress().keySet()) {
      world.dress(key).ifPresent(dress -> statements.add(dress.statement()));
    }
    return Hazards.operands(statements).and(types, relations).calling(UntoldEffects.called(world));
  }

  // What is locked when it is dropped: a table by what lives on it, or by its index.
  private static Optional<QualifiedName> locked(ObjectId id) {
    boolean locks =
        id.isOnRelation()
            || id.kind() == ObjectKind.INDEX
            || id.kind() == ObjectKind.MATERIALIZED_VIEW;
    return locks ? Optional.of(id.name()) : Optional.empty();
  }
}
