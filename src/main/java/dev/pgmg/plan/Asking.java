package dev.pgmg.plan;

import dev.pgmg.catalog.DressQuestion;
import dev.pgmg.catalog.Interest;
import dev.pgmg.catalog.Interest.NewQuery;
import dev.pgmg.catalog.Questions;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.State;
import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.object.Declaration.Dress;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.ViewQuery;
import dev.pgmg.plan.Changes.ObjectChange;
import dev.pgmg.project.Definition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The planner's questions: what it compares first, and what it follows up. */
record Asking(Planner planner, Moment moment) implements Questions {

  /** When it asks. */
  enum Moment {
    BEFORE,
    /** In the midst of an apply. */
    AMID
  }

  @Override
  public List<ObjectId> declared() {
    return planner.project().definitions().stream()
        .filter(Definition.OfObject.class::isInstance)
        .map(definition -> ((Definition.OfObject) definition).id())
        .toList();
  }

  @Override
  public Optional<Set<String>> recorded() {
    return planner.recorded();
  }

  @Override
  public List<DressQuestion> dressed() {
    // Without a schema of its own, each statement's target is what the connection makes of it.
    return planner.project().in("").definitions().stream()
        .filter(Definition.OfDress.class::isInstance)
        .map(Definition.OfDress.class::cast)
        .flatMap(Asking::questions)
        .toList();
  }

  private static Stream<DressQuestion> questions(Definition.OfDress one) {
    Dress dress = one.dress();
    return IntStream.range(0, dress.targets().size())
        .mapToObj(
            i ->
                new DressQuestion(
                    one.place(),
                    i + 1,
                    dress.aspect(),
                    dress.targets().get(i),
                    dress.detail(),
                    dress.roles()));
  }

  @Override
  public Interest about(State now) {
    State state = CreationSchema.inTheEnd(planner.project(), now);
    World world = planner.world(Snapshot.suspecting(state), Consent.NONE);
    Changes changes = Changes.find(world, Lessons.NONE);
    List<String> changed = new ArrayList<>(changes.objects().keySet());
    changed.addAll(changes.dress().keySet());
    changes.dress().keySet().forEach(key -> changed.addAll(mayBeRebuiltFor(key)));
    changed.addAll(Foresight.typedByColumns(world));
    changed.addAll(Foresight.mayLoseTables(world));
    changed.addAll(world.moves().left());
    if (!changed.isEmpty()) {
      changed.addAll(new Partners(world).oneSided());
    }
    List<ObjectId> removed =
        state.recorded().values().stream()
            .filter(recorded -> !world.isDeclared(recorded.key()))
            .flatMap(recorded -> recorded.object().stream())
            .sorted()
            .toList();
    return new Interest(
        changed,
        removed,
        Foresight.targets(world.pending()),
        moment == Moment.BEFORE ? state.missing() : List.of(),
        state.suspects(),
        labels(world, changes),
        queries(world, changes),
        Risks.operands(world, changes));
  }

  // Of dress that is not declared any more, only the key is known yet.
  private static List<String> mayBeRebuiltFor(String dressKey) {
    String aspect = Aspect.MAPPING.word() + ".";
    int end = dressKey.indexOf(": ");
    return dressKey.startsWith(aspect) && end > 0
        ? List.of(dressKey.substring(aspect.length(), end))
        : List.of();
  }

  private static Map<String, List<String>> labels(World world, Changes changes) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (ObjectChange change : changes.objects().values()) {
      world
          .object(change.key())
          .filter(object -> change.type() != Change.Type.NEW)
          .flatMap(InPlace::labels)
          .ifPresent(wanted -> labels.put(change.key(), wanted));
    }
    return labels;
  }

  private static Map<String, NewQuery> queries(World world, Changes changes) {
    Map<String, NewQuery> queries = new LinkedHashMap<>();
    for (ObjectChange change : changes.objects().values()) {
      Optional<ObjectId> moved =
          world.moves().predecessor(change.key()).flatMap(world.moves()::of).map(Move::from);
      world
          .object(change.key())
          .filter(object -> change.way() == Changes.Way.REPLACE || moved.isPresent())
          .filter(object -> object.id().kind() == ObjectKind.VIEW)
          .ifPresent(
              object ->
                  ViewQuery.of(object.statement())
                      .map(query -> new NewQuery(moved.orElse(object.id()).name().sql(), query))
                      .ifPresent(query -> queries.put(change.key(), query)));
    }
    return queries;
  }
}
