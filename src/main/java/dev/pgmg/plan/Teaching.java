package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.object.Family;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a refusal teaches.
 *
 * <ol>
 *   <li>A replacement that PostgreSQL does not take: the object is to be rebuilt, if pgmg made it.
 *   <li>Dependents in the way of a migration's statement: they are dropped before it.
 *   <li>A label of an enum that is not committed yet: a declared one is, before anything else; one
 *       of a migration, behind its section or the types that begin it.
 *   <li>Something that is not there yet: if a later step makes it, it is made before; if none does
 *       but a migration is still to come, the refused object waits for it. If it is missed inside a
 *       routine that a migration's statement runs, and a later step replaces that, it does so
 *       before.
 *   <li>A column that is not there any more: what was to be restored on it is left out.
 *   <li>Nothing there any more to take dress off from: then it is off.
 *   <li>Anything else teaches nothing, and the apply fails with PostgreSQL's words.
 * </ol>
 */
record Teaching(Plan plan, Refusal refusal, World world) {

  Optional<Lessons> lessons() {
    Step step = plan.steps().get(refusal.step());
    if (refusal.sqlState().equals(Refusal.UNSAFE_NEW_LABEL)) {
      return committing();
    }
    Optional<Lessons> dependents =
        Refusal.isDependentsInTheWay(refusal.sqlState()) ? aboutDependents(step) : Optional.empty();
    return dependents.or(
        () -> Refusal.isNotThereYet(refusal.sqlState()) ? aboutMissing(step) : Optional.empty());
  }

  private Optional<Lessons> committing() {
    Set<String> altered =
        plan.steps().stream()
            .limit(refusal.step())
            .filter(Step.Alter.class::isInstance)
            .map(step -> ((Step.Alter) step).definition())
            .filter(object -> object.id().kind() == ObjectKind.TYPE)
            .map(Definition.OfObject::key)
            .collect(Collectors.toSet());
    return altered.isEmpty() || plan.lessons().committed().containsAll(altered)
        ? tearingNothing().map(plan.lessons()::committingBehind)
        : Optional.of(plan.lessons().committing(altered));
  }

  /** Where a COMMIT before what is refused tears nothing apart that a migration says in one. */
  private Optional<StepRef.Running> tearingNothing() {
    Optional<StepRef.Running> last = Optional.empty();
    for (int i = 0; i <= refusal.step(); i++) {
      Step step = plan.steps().get(i);
      if (step instanceof Step.Boundary) {
        last = Optional.empty();
      } else if (step instanceof Step.Migrate migrate) {
        int to = i == refusal.step() ? migrate.from() + refusal.command() : migrate.to();
        last = to > migrate.from() ? endOrNewLabels(migrate, to) : last;
      }
    }
    return last;
  }

  // Behind a whole section, or behind the types it begins with: new labels harm nobody.
  private static Optional<StepRef.Running> endOrNewLabels(Step.Migrate migrate, int to) {
    int from = migrate.section().from();
    long types =
        migrate.migration().statements().subList(from, to).stream()
            .takeWhile(one -> one.tokens().size() > 1 && one.tokens().get(1).isWord("type"))
            .takeWhile(one -> one.tokens().getFirst().isWord("alter"))
            .count();
    int behind = to == migrate.section().to() ? to : from + (int) types;
    return behind > from ? Optional.of(migrate.statement(behind - 1)) : Optional.empty();
  }

  private Optional<Lessons> aboutDependents(Step step) {
    return switch (step) {
      case Step.Replace replace -> rebuild(replace.definition().key());
      case Step.Alter alter -> rebuild(alter.definition().key());
      case Step.Drop drop -> Optional.of(rebuildingReadersOf(drop));
      case Step.Migrate migrate ->
          refusal.inTheWay().isEmpty()
              ? Optional.empty()
              : Optional.of(plan.lessons().dropping(statement(migrate), refusal.inTheWay()));
      case Step other -> Optional.empty();
    };
  }

  // What was thought to let go by being replaced or altered.
  private Lessons rebuildingReadersOf(Step.Drop drop) {
    Set<String> made =
        plan.steps().stream()
            .filter(step -> step instanceof Step.Replace || step instanceof Step.Alter)
            .flatMap(step -> madeBy(step).stream())
            .map(Definition.OfObject::key)
            .collect(Collectors.toSet());
    Lessons lessons = plan.lessons();
    Optional<Address> dropped = world.addressOf(drop.object().toString());
    for (Dependency dependency :
        dropped.map(address -> world.graph().dependentsOf(address)).orElse(List.of())) {
      Optional<String> key = world.keyAt(dependency.dependent()).filter(made::contains);
      lessons = key.isPresent() ? lessons.rebuilding(key.get()) : lessons;
    }
    return lessons;
  }

  private Optional<Lessons> aboutMissing(Step step) {
    if (step instanceof Step.TakeOff takeOff) {
      return Optional.of(plan.lessons().without(takeOff.sql().get(refusal.command())));
    }
    Optional<String> ofColumn = ofColumn(step);
    if (ofColumn.isPresent() && refusal.sqlState().equals("42703")) {
      return Optional.of(plan.lessons().without(ofColumn.get()));
    }
    return earlier(step).or(() -> later(step));
  }

  /** What the refused step puts on a column, if it does. */
  private Optional<String> ofColumn(Step step) {
    return switch (step) {
      case Step.Restore restore -> Optional.of(restore.sql().get(refusal.command()));
      case Step.Recreate recreate ->
          recreate.object().kind() == ObjectKind.DEFAULT
              ? Optional.of(recreate.sql())
              : Optional.empty();
      case Step other -> Optional.empty();
    };
  }

  private Optional<Lessons> rebuild(String key) {
    boolean pgmgsOwn = world.recorded().containsKey(key) || world.addressOf(key).isEmpty();
    return pgmgsOwn ? Optional.of(plan.lessons().rebuilding(key)) : Optional.empty();
  }

  private Optional<Lessons> earlier(Step step) {
    return refOf(step)
        .flatMap(ref -> missing(step).map(key -> plan.lessons().creatingBefore(ref, key)));
  }

  private Optional<String> missing(Step refused) {
    List<Definition.OfObject> later = madeLater();
    Optional<String> named =
        later.stream()
            .filter(object -> refusal.names().contains(object.id().ownName()))
            .map(Definition.OfObject::key)
            .findFirst();
    return named
        .or(() -> mentioned(refused, later))
        .or(() -> cast(later))
        .or(() -> running(refused, later));
  }

  // The old body of what a migration calls, or of a trigger, does not fit what the migration made.
  private Optional<String> running(Step refused, List<Definition.OfObject> later) {
    return later.stream()
        .filter(object -> refused instanceof Step.Migrate)
        .filter(object -> object.id().kind().family() == Family.ROUTINE)
        .filter(object -> refusal.running().contains(object.id().ownName()))
        .map(Definition.OfObject::key)
        .findFirst();
  }

  private Optional<String> cast(List<Definition.OfObject> later) {
    return later.stream()
        .filter(object -> object.id().kind() == ObjectKind.CAST)
        .filter(object -> refusal.sqlState().equals(Refusal.CANNOT_CAST))
        .map(Definition.OfObject::key)
        .findFirst();
  }

  private Optional<String> mentioned(Step refused, List<Definition.OfObject> later) {
    Optional<List<Token>> tokens =
        refused.commands().get(refusal.command()).statement().map(one -> one.tokens());
    return tokens
        .map(Mentions::in)
        .flatMap(
            mentions ->
                later.stream()
                    .filter(object -> mayMean(mentions, object.id()))
                    .map(Definition.OfObject::key)
                    .findFirst());
  }

  private static boolean mayMean(Mentions mentions, ObjectId id) {
    return id.kind().isMadeFrom() && mentions.anywhere(id.name());
  }

  private List<Definition.OfObject> madeLater() {
    return plan.steps().stream()
        .skip(refusal.step() + 1L)
        .flatMap(step -> madeBy(step).stream())
        .toList();
  }

  private static Optional<Definition.OfObject> madeBy(Step step) {
    return switch (step) {
      case Step.Create create -> Optional.of(create.definition());
      case Step.Replace replace -> Optional.of(replace.definition());
      case Step.Alter alter -> Optional.of(alter.definition());
      case Step.Rename rename -> Optional.of(rename.definition());
      case Step other -> Optional.empty();
    };
  }

  private Optional<StepRef> refOf(Step step) {
    if (step instanceof Step.Migrate migrate) {
      return Optional.of(statement(migrate));
    }
    return madeBy(step).map(object -> new StepRef.Making(object.key()));
  }

  private StepRef.Running statement(Step.Migrate migrate) {
    return migrate.statement(migrate.from() + refusal.command());
  }

  private Optional<Lessons> later(Step step) {
    Optional<Step.Migrate> next =
        plan.steps().stream()
            .skip(refusal.step() + 1L)
            .filter(Step.Migrate.class::isInstance)
            .map(Step.Migrate.class::cast)
            .filter(migrate -> migrate.to() > migrate.from())
            .findFirst();
    return madeBy(step)
        .flatMap(
            object ->
                next.map(
                    migrate ->
                        plan.lessons()
                            .creatingAfter(object.key(), migrate.statement(migrate.to() - 1))));
  }
}
