package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.RangeNames;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be made before what, as far as it is known, in four strengths.
 *
 * <ul>
 *   <li>sure: what a refusal taught, what a directive requires, what the catalog says of an object
 *       whose text did not change;
 *   <li>known: what the catalog says of an object whose new text mentions it still;
 *   <li>likely: what the object's own tokens mention. A column or an alias may have the name of an
 *       object, so this gives way to those;
 *   <li>soft: what its strings (a body) mention. It is looked at when it is called, and gives way
 *       to all of them.
 * </ul>
 */
final class Needs {

  private final World world;
  private final Lessons lessons;
  private final Rebuilds rebuilds;
  private final Map<String, Making> makings;
  private final NameIndex names = new NameIndex();
  private final List<String> casts;
  private final Map<String, Set<String>> sure = new HashMap<>();
  private final Map<String, Set<String>> known = new HashMap<>();
  private final Map<String, Set<String>> likely = new HashMap<>();

  Needs(World world, Lessons lessons, Rebuilds rebuilds, Map<String, Making> makings) {
    this.world = world;
    this.lessons = lessons;
    this.rebuilds = rebuilds;
    this.makings = makings;
    // Where nothing is made from something, its name means something else wherever it stands.
    makings.values().stream()
        .filter(making -> making.id().kind().isMadeFrom())
        .forEach(making -> names.add(making.id(), making.key()));
    makings.values().forEach(this::addMultirange);
    this.casts =
        makings.values().stream()
            .filter(making -> making.id().kind() == ObjectKind.CAST)
            .map(Making::key)
            .toList();
  }

  private void addMultirange(Making making) {
    making
        .definition()
        .flatMap(object -> RangeNames.multirange(object.statement(), object.id().name().name()))
        .ifPresent(name -> names.addAs(name, making.id(), making.key()));
  }

  Set<String> sure(String key) {
    return sure.computeIfAbsent(key, one -> findSure(making(one)));
  }

  /** Both text and catalog may mean something else, but hardly together. */
  Set<String> known(String key) {
    return known.computeIfAbsent(key, this::findKnown);
  }

  Set<String> likely(String key) {
    return likely.computeIfAbsent(key, this::findLikely);
  }

  private Set<String> findLikely(String key) {
    return cleaned(key, making(key).definition().map(this::mayMean).orElse(List.of()));
  }

  private Set<String> findKnown(String key) {
    Set<String> mentioned = new TreeSet<>(likely(key));
    mentioned.retainAll(making(key).address().map(this::inCatalog).orElse(List.of()));
    return mentioned;
  }

  private List<String> mayMean(Definition.OfObject definition) {
    List<String> found = new ArrayList<>(names.mayBeMeant(world.mentionsOf(definition).direct()));
    for (Definition.OfDress part : world.partsOf(definition.key())) {
      found.addAll(names.mayBeMeant(Mentions.in(part.statement().tokens()).direct()));
    }
    if (readsExpressions(definition.id().kind())) {
      found.addAll(casts);
    }
    return found;
  }

  // A cast has no name that could be mentioned.
  private static boolean readsExpressions(ObjectKind kind) {
    return switch (kind) {
      case VIEW, MATERIALIZED_VIEW, INDEX, STATISTICS, POLICY, RULE -> true;
      default -> false;
    };
  }

  Set<String> soft(String key) {
    return cleaned(
        key,
        making(key)
            .definition()
            .map(definition -> names.mayBeMeant(world.mentionsOf(definition).inStrings()))
            .orElse(List.of()));
  }

  /** What a statement of a migration mentions, directly or in a string. */
  Set<String> mentionedBy(Mentions mentions) {
    Set<String> found = new TreeSet<>(names.mayBeMeant(mentions.direct()));
    found.addAll(names.mayBeMeant(mentions.inStrings()));
    return found;
  }

  private Set<String> findSure(Making making) {
    List<String> found =
        new ArrayList<>(lessons.before().getOrDefault(new StepRef.Making(making.key()), Set.of()));
    making
        .definition()
        .ifPresent(
            definition -> definition.requires().forEach(name -> found.addAll(required(name))));
    schemaOf(making).ifPresent(found::add);
    if (making.rank() == Making.Rank.REBUILT) {
      making.address().ifPresent(address -> found.addAll(inCatalog(address)));
    }
    return cleaned(making.key(), found);
  }

  // Its own words may not name it.
  private Optional<String> schemaOf(Making making) {
    String schema = making.id().name().schema();
    return CreationSchema.toCome(world.snapshot().state())
        .filter(coming -> coming.ownName().equals(schema))
        .map(ObjectId::toString);
  }

  private List<String> required(String name) {
    if (makings.containsKey(name)) {
      return List.of(name);
    }
    return names.mayBeMeant(Mentions.in(Lexer.tokens(new SourceText("<requires>", name))).direct());
  }

  // What goes for good may have a successor under its name, as a function with one more parameter.
  private List<String> inCatalog(Address address) {
    List<String> found = new ArrayList<>();
    for (Dependency dependency : world.graph().dependenciesOf(address)) {
      Address referenced = dependency.referenced();
      keyOf(referenced).ifPresent(found::add);
      if (rebuilds.gone().containsKey(referenced) && !rebuilds.comesBack(referenced)) {
        world
            .graph()
            .object(referenced)
            .map(world::idOf)
            .ifPresent(id -> found.addAll(names.named(id.ownName())));
      }
    }
    return found;
  }

  private Optional<String> keyOf(Address address) {
    return world
        .keyAt(address)
        .or(() -> world.graph().object(address).map(object -> "unmanaged " + object.description()));
  }

  private Set<String> cleaned(String key, List<String> found) {
    Set<String> cleaned = new TreeSet<>(found);
    cleaned.remove(key);
    cleaned.removeIf(need -> !makings.containsKey(need));
    return cleaned;
  }

  private Making making(String key) {
    return Objects.requireNonNull(makings.get(key), key);
  }

  /**
   * Of which object a directive that names something speaks, if any is declared under that name.
   */
  static boolean isKnown(String name, List<ObjectId> ids) {
    Mentions mentions = Mentions.in(Lexer.tokens(new SourceText("<requires>", name)));
    return ids.stream()
        .anyMatch(id -> id.toString().equals(name) || mentions.direct().mayMean(id.name()));
  }
}
