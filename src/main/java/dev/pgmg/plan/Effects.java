package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.object.Declaration.Dress;
import dev.pgmg.object.Effect;
import dev.pgmg.object.EffectReader;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.plan.Changes.Way;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Migration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Second pass: what the pending migrations touch, statement by statement.
 *
 * <p>From a statement's tokens: which object, which column, what is done. From pg_depend: who must
 * be dropped before it, who goes with it, who has to look again afterwards. Dependents of
 * dependents are the next pass's.
 */
final class Effects {

  /** Kinds whose rows ALTER COLUMN TYPE trips over, by what holds them in pg_depend. */
  static final Set<ObjectKind> HOLD_COLUMN_TYPE =
      Set.of(
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.RULE,
          ObjectKind.TRIGGER,
          ObjectKind.POLICY,
          ObjectKind.FUNCTION,
          ObjectKind.PROCEDURE);

  private final World world;
  private final Changes changes;
  private final Makers makers;
  private final NamesByThen names;
  private final Dependents dependents;
  private final List<Touch> touches = new ArrayList<>();
  private final SecondLooks looks;
  private final List<Touch> leftToCascade = new ArrayList<>();
  private final Map<StepRef.Running, List<Effect>> effects = new LinkedHashMap<>();
  private final Map<Address, Set<StepRef.Running>> dropped = new HashMap<>();
  private final Map<Dependent, Set<StepRef.Running>> let = new HashMap<>();

  private Effects(World world, Changes changes) {
    this.world = world;
    this.changes = changes;
    this.makers = new Makers(world.statements());
    this.names = new NamesByThen(world.snapshot());
    this.dependents = new Dependents(world, names);
    this.looks = new SecondLooks(world, touches);
  }

  static Effects of(World world, Changes changes, Lessons lessons) {
    Effects result = new Effects(world, changes);
    for (Migration migration : world.pending()) {
      for (int i = 0; i < migration.statements().size(); i++) {
        StepRef.Running ref = new StepRef.Running(migration.name(), i);
        List<Effect> found = EffectReader.read(migration.statements().get(i));
        result.effects.put(ref, found);
        found.forEach(effect -> result.apply(ref, effect));
        lessons.inTheWay().getOrDefault(ref, Set.of()).stream()
            .sorted()
            .forEach(address -> result.add(ref, address, Touch.Kind.IN_THE_WAY, "in its way"));
      }
    }
    world.moves().all().forEach(result::moved);
    return result;
  }

  List<Touch> touches() {
    return touches;
  }

  /** What others made and depends on what a statement drops. */
  List<Touch> leftToCascade() {
    return leftToCascade;
  }

  /** Which statement makes what, and which takes it away. */
  Makers makers() {
    return makers;
  }

  /** The statements after which a column of a table has another type, or is not there any more. */
  Set<StepRef.Running> lettingGo(Address table, int column) {
    Set<StepRef.Running> statements = new HashSet<>(dropped.getOrDefault(table, Set.of()));
    statements.addAll(let.getOrDefault(new Dependent(table, column), Set.of()));
    return statements;
  }

  private record Dependent(Address table, int column) {}

  private void letGo(StepRef.Running ref, Effect effect) {
    for (Address table : dependents.withDescendants(effect)) {
      int number = names.column(table, effect.member());
      if (number > 0) {
        let.computeIfAbsent(new Dependent(table, number), d -> new HashSet<>()).add(ref);
      }
    }
  }

  /** Whether a migration makes what is dressed anew, the object or its column. */
  boolean undress(Dress dress) {
    return effects.values().stream()
        .flatMap(List::stream)
        .anyMatch(effect -> dress.targets().stream().anyMatch(t -> undresses(effect, t, dress)));
  }

  private boolean undresses(Effect effect, ObjectId target, Dress dress) {
    if (!slot(effect).equals(target.slot())) {
      return false;
    }
    return switch (effect.action()) {
      case CREATE -> true;
      case ADD_COLUMN -> dress.isOfColumn(effect.member());
      case DROP, MOVE, DROP_COLUMN, ALTER_COLUMN_TYPE, RENAME_COLUMN, DROP_CONSTRAINT, UNKNOWN ->
          false;
    };
  }

  List<Effect> of(StepRef.Running statement) {
    return effects.getOrDefault(statement, List.of());
  }

  // What a migration makes of a declared object is not what its file says, or not yet.
  private void created(StepRef.Running ref, Effect effect) {
    makers.creates(ref, effect.target().ownName(), slot(effect));
    dependents
        .target(effect)
        .ifPresent(
            address ->
                looks.at(
                    new Touch(ref, address, Touch.Kind.OUTDATED, "made again by the migration")));
  }

  private ObjectId.Slot slot(Effect effect) {
    return effect.target().in(world.snapshot().state().creationSchema()).slot();
  }

  private void apply(StepRef.Running ref, Effect effect) {
    switch (effect.action()) {
      case CREATE -> created(ref, effect);
      case MOVE -> move(ref, effect);
      case ADD_COLUMN -> {
        makers.addsColumn(ref, effect);
        dependents
            .of(ref, effect, "says * of " + Dependents.label(effect))
            .forEach(looks::ifAllColumns);
        dependents
            .of(ref, effect, "reads rows of " + Dependents.label(effect))
            .forEach(looks::atReaders);
      }
      case RENAME_COLUMN -> {
        dependents.ofColumn(ref, effect).forEach(looks::atName);
        dependents.ofColumn(ref, effect).forEach(looks::ifAllColumns);
        dependents
            .of(ref, effect, "reads rows of " + Dependents.label(effect))
            .forEach(looks::atReaders);
        dependents
            .withDescendants(effect)
            .forEach(at -> names.renameColumn(at, effect.member(), effect.moved().member()));
      }
      case ALTER_COLUMN_TYPE -> {
        letGo(ref, effect);
        dependents.ofColumn(ref, effect).stream()
            .filter(touch -> holdsColumnType(touch.object()) || goesAnyway(touch))
            .forEach(touches::add);
        typedByColumn(ref, effect);
      }
      case DROP_COLUMN -> {
        letGo(ref, effect);
        dependents
            .ofColumn(ref, effect)
            .forEach(
                touch -> (world.isManaged(touch.object()) ? touches : leftToCascade).add(touch));
        dependents
            .of(ref, effect, "reads rows of " + Dependents.label(effect))
            .forEach(looks::atReaders);
      }
      case DROP_CONSTRAINT -> constraint(ref, effect);
      case DROP -> drop(ref, effect);
      case UNKNOWN -> {}
    }
  }

  // A table is in a publication with the columns of its list and of its row filter.
  private boolean holdsColumnType(Address address) {
    return HOLD_COLUMN_TYPE.contains(world.kindOf(address))
        || address.catalog().equals("pg_publication_rel");
  }

  // PostgreSQL makes indexes of the column again from their text, which may not fit the new type:
  // what changes or goes in the same plan is spared that. Statistics it makes again without target.
  private boolean goesAnyway(Touch touch) {
    return switch (world.kindOf(touch.object())) {
      case STATISTICS -> true;
      case INDEX ->
          world
              .keyAt(touch.object())
              .map(changes.objects()::get)
              .filter(change -> change.way() == Way.REBUILD || change.way() == Way.DROP)
              .isPresent();
      default -> false;
    };
  }

  // A parameter of type users.score%TYPE has the type the column had when the routine was made.
  private void typedByColumn(StepRef.Running ref, Effect effect) {
    String type = Dependents.label(effect) + "." + effect.member() + "%TYPE";
    for (Definition.OfObject object : world.objects()) {
      boolean typed = object.id().member().contains(type);
      if (typed) {
        world
            .addressOf(object.key())
            .ifPresent(
                address -> add(ref, address, Touch.Kind.IN_THE_WAY, "takes its type from " + type));
      }
    }
  }

  // A trigger that is not declared any more is found under its relation's old name only.
  private void moveAlong(Touch touch) {
    boolean goes = world.isManaged(touch.object()) && world.declaredAt(touch.object()).isEmpty();
    if (goes) {
      touches.add(touch);
    } else {
      looks.atName(touch);
    }
  }

  private void constraint(StepRef.Running ref, Effect effect) {
    String description =
        "constraint "
            + QualifiedName.quoted(effect.member())
            + " on table "
            + Dependents.label(effect);
    for (CatalogObject object : world.graph().objects()) {
      if (object.address().catalog().equals("pg_constraint")
          && object.description().equals(description)) {
        world.graph().dependentsOf(object.address()).stream()
            .filter(dependency -> dependency.type() == Dependency.Type.NORMAL)
            .map(Dependency::dependent)
            .filter(dependent -> HOLD_COLUMN_TYPE.contains(world.kindOf(dependent)))
            .distinct()
            .forEach(
                dependent ->
                    add(ref, dependent, Touch.Kind.IN_THE_WAY, "depends on " + description));
      }
    }
  }

  private void move(StepRef.Running ref, Effect effect) {
    ObjectId from = effect.target().in(world.snapshot().state().creationSchema());
    ObjectId to = effect.moved().in(from.name().schema());
    Optional<Address> target = dependents.target(effect);
    if (from.equals(to)) {
      return;
    }
    makers.moves(
        ref, from, to, target.isPresent() ? Makers.Standing.THERE : Makers.Standing.NOT_THERE);
    boolean comesBack =
        target.flatMap(world::moveOf).filter(move -> move.end() == Move.End.BACK).isPresent();
    boolean comesHome =
        target
            .flatMap(world.graph()::object)
            .filter(object -> world.moves().comesHome(object.id()))
            .isPresent();
    if (!comesBack && !comesHome) {
      dependents
          .of(ref, target.stream().toList(), "reads " + Dependents.label(effect))
          .forEach(this::moveAlong);
    }
    names.move(from, to);
  }

  // What pgmg made is told from what else is moved: it is made, or brought back, after that.
  private void moved(Move move) {
    move.last().ifPresent(last -> moved(move, last));
  }

  private void moved(Move move, StepRef.Running last) {
    switch (move.end()) {
      case DECLARED -> makers.creates(last, move.to().ownName(), move.to().slot());
      case BACK -> makers.creates(last, move.from().ownName(), move.from().slot());
      case DROPPED -> {
        makers.drops(last, move.from().slot());
        world
            .snapshot()
            .addressOf(move.from().toString())
            .ifPresent(address -> drop(last, address, List.of(address), move.to().label()));
      }
      case DELETED -> {}
    }
  }

  private void drop(StepRef.Running ref, Effect effect) {
    makers.drops(ref, slot(effect));
    dependents
        .withDescendants(effect)
        .forEach(address -> dropped.computeIfAbsent(address, a -> new HashSet<>()).add(ref));
    dependents
        .target(effect)
        .ifPresent(
            target ->
                drop(ref, target, dependents.withDescendants(effect), Dependents.label(effect)));
  }

  private void drop(StepRef.Running ref, Address target, List<Address> all, String label) {
    String reason = "depends on " + label;
    all.forEach(address -> publicationsOf(address, ref, label));
    if (world.isManaged(target)) {
      add(ref, target, Touch.Kind.GOES_ALONG, "dropped by the migration");
    }
    List<Dependency> dependents =
        all.stream().flatMap(address -> world.graph().dependentsOf(address).stream()).toList();
    for (Dependency dependency : dependents) {
      boolean along = dependency.type() != Dependency.Type.NORMAL;
      // What is dropped here may come back: then so does what others have on it, even if CASCADE
      // would take it along.
      if (world.isManaged(target) || world.isManaged(dependency.dependent())) {
        add(
            ref,
            dependency.dependent(),
            along ? Touch.Kind.GOES_ALONG : Touch.Kind.IN_THE_WAY,
            reason);
      } else if (!along) {
        leftToCascade.add(new Touch(ref, dependency.dependent(), Touch.Kind.IN_THE_WAY, reason));
      }
    }
  }

  // The table is not in its publications any more; one that is made under its name is to be.
  private void publicationsOf(Address table, StepRef.Running ref, String label) {
    world.graph().dependentsOf(table).stream()
        .map(Dependency::dependent)
        .filter(member -> member.catalog().equals("pg_publication_rel"))
        .flatMap(member -> world.graph().dependenciesOf(member).stream())
        .map(Dependency::referenced)
        .filter(referenced -> referenced.catalog().equals("pg_publication"))
        .distinct()
        .forEach(
            publication ->
                looks.at(new Touch(ref, publication, Touch.Kind.OUTDATED, "published " + label)));
  }

  private void add(StepRef.Running ref, Address object, Touch.Kind kind, String reason) {
    touches.add(new Touch(ref, object, kind, reason));
  }
}
