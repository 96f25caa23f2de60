package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.hazard.Deed;
import dev.pgmg.hazard.Locks;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Section;
import dev.pgmg.sql.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fourth pass: the one order of all steps.
 *
 * <ol>
 *   <li>Labels of enums that the same plan uses, and a boundary.
 *   <li>The statements of the pending migrations, in their order. Right before a statement: the
 *       drops it needs, and the objects it mentions that can be made by then.
 *   <li>Behind the labels that migrations add, and the same plan uses, a boundary.
 *   <li>Before and after a section outside a transaction, the transaction ends. What was dropped by
 *       then is made again before: anew if it can be, else from what was recorded of it.
 *   <li>Then what is left to make; then what is left to drop; then dress.
 *   <li>{@link Sequence}: what has to come before each drop and each making.
 * </ol>
 */
final class Ordering {

  private final World world;
  private final Lessons lessons;
  private final Effects effects;
  private final Rebuilds rebuilds;
  private final Map<String, Making> makings;
  private final Needs needs;
  private final Sequence sequence;
  private final Readiness readiness;

  private Ordering(
      World world,
      Lessons lessons,
      Changes changes,
      Effects effects,
      Rebuilds rebuilds,
      Map<String, Making> makings) {
    this.world = world;
    this.lessons = lessons;
    this.effects = effects;
    this.rebuilds = rebuilds;
    this.makings = makings;
    this.needs = new Needs(world, lessons, rebuilds, makings);
    this.sequence = new Sequence(world, lessons, effects, changes, rebuilds, needs, makings);
    this.readiness =
        new Readiness(world, lessons, effects, rebuilds, needs, makings, sequence.made());
  }

  static List<Step> order(
      World world,
      Lessons lessons,
      Changes changes,
      Effects effects,
      Rebuilds rebuilds,
      Map<String, Making> makings) {
    Ordering ordering = new Ordering(world, lessons, changes, effects, rebuilds, makings);
    ordering.commitLabels(NewLabels.toCommit(world, lessons, makings));
    // What a migration says without a schema is to land in it, too.
    CreationSchema.toCome(world.snapshot().state())
        .map(ObjectId::toString)
        .ifPresent(ordering.sequence::make);
    for (Migration migration : world.pending()) {
      migration.sections().forEach(section -> ordering.run(migration, section));
    }
    ordering.sequence.finish();
    return List.copyOf(ordering.sequence.steps());
  }

  private void commitLabels(Set<String> enums) {
    enums.forEach(sequence::make);
    if (!enums.isEmpty()) {
      String names = String.join(", ", enums);
      commit(
          "new labels of " + names + " can be used only then",
          world.statements().stream().findFirst());
    }
  }

  private void run(Migration migration, Section section) {
    List<Step> steps = sequence.steps();
    int from = section.from();
    for (int i = section.from(); i < section.to(); i++) {
      int stepsBefore = steps.size();
      StepRef.Running statement = new StepRef.Running(migration.name(), i);
      prepare(migration, section, statement);
      boolean prepared = steps.size() > stepsBefore;
      if (section.isOutside() && (prepared || i == section.from())) {
        commit(outside(migration, section), Optional.of(statement));
      }
      if (prepared && i > from) {
        steps.add(stepsBefore, new Step.Migrate(migration, section, from, i));
        from = i;
      }
      rebuilds.gone().keySet().stream()
          .filter(address -> goesAlong(address, statement))
          .forEach(sequence::goesAlong);
      sequence.unmakeWhatIsCreatedBy(statement);
      if (lessons.boundaries().contains(statement)) {
        steps.add(new Step.Migrate(migration, section, from, i + 1));
        from = i + 1;
        commit("new labels can be used only then", behind(statement));
      }
    }
    if (from < section.to() || section.size() == 0) {
      steps.add(new Step.Migrate(migration, section, from, section.to()));
    }
  }

  private Optional<StepRef.Running> behind(StepRef.Running statement) {
    List<StepRef.Running> all = world.statements();
    return all.stream().skip(all.indexOf(statement) + 1L).findFirst();
  }

  private static String outside(Migration migration, Section section) {
    String part = section.name().isEmpty() ? "" : ", section " + section.name() + ",";
    return migration.fileName() + part + " runs outside a transaction";
  }

  // What is committed has everything that is managed, in its new shape or in its old one.
  private void commit(String reason, Optional<StepRef.Running> next) {
    for (List<Making> missing = sequence.missing();
        !missing.isEmpty();
        missing = sequence.missing()) {
      List<Making> ready = missing.stream().filter(making -> isReady(making, next)).toList();
      ready.forEach(making -> sequence.make(making.key()));
      if (ready.isEmpty()) {
        sequence.bringBack(missing.getFirst());
      }
    }
    lostByHand().stream()
        .filter(making -> isReady(making, next))
        .forEach(making -> sequence.make(making.key()));
    List<Step> steps = sequence.steps();
    boolean open =
        !steps.isEmpty()
            && !(steps.getLast() instanceof Step.Boundary)
            && !steps.getLast().isOutside();
    if (open) {
      steps.add(new Step.Boundary(reason));
    }
  }

  private boolean isReady(Making making, Optional<StepRef.Running> next) {
    return next.map(statement -> readiness.canBeMadeBefore(making.key(), statement)).orElse(true);
  }

  private List<Making> lostByHand() {
    return Makings.inOrder(makings).stream()
        .filter(making -> making.address().isEmpty() && world.recorded().containsKey(making.key()))
        .toList();
  }

  private boolean goesAlong(Address address, StepRef.Running statement) {
    return effects.touches().stream()
        .anyMatch(
            touch ->
                touch.kind() == Touch.Kind.GOES_ALONG
                    && touch.statement().equals(statement)
                    && touch.object().equals(address));
  }

  private void prepare(Migration migration, Section section, StepRef.Running statement) {
    for (Address address : rebuilds.before(statement)) {
      if (!section.isOutside() || !rebuilds.comesBack(address)) {
        sequence.drop(address);
      }
    }
    for (String key : sorted(lessons.before().getOrDefault(statement, Set.of()))) {
      sequence.make(key);
    }
    Mentions mentions = Mentions.in(migration.statements().get(statement.statement()).tokens());
    Set<String> mentioned = needs.mentionedBy(mentions);
    Stream.concat(mentioned.stream(), indexesFor(migration, statement, mentions))
        .filter(key -> readiness.canBeMadeBefore(key, statement))
        .forEach(sequence::make);
  }

  // REFRESH ... CONCURRENTLY and ON CONFLICT want a unique index that they do not name.
  private Stream<String> indexesFor(
      Migration migration, StepRef.Running statement, Mentions mentions) {
    List<Token> tokens = migration.statements().get(statement.statement()).tokens();
    boolean wanted =
        tokens.stream().anyMatch(token -> token.isWord("conflict"))
            || (tokens.getFirst().isWord("refresh")
                && tokens.stream().anyMatch(token -> token.isWord("concurrently")));
    return makings.values().stream()
        .filter(making -> wanted && making.id().kind() == ObjectKind.INDEX)
        .filter(making -> isIndexOf(making, mentions))
        .map(Making::key);
  }

  private static boolean isIndexOf(Making index, Mentions mentions) {
    return index
        .definition()
        .flatMap(object -> Locks.tableOf(Deed.of(object.statement())))
        .filter(table -> mentions.direct().mayMean(table))
        .isPresent();
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }
}
