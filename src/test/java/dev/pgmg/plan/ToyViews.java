package dev.pgmg.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Baseline;
import dev.pgmg.catalog.CatalogGraph;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Circumstances;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.catalog.Recorded;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.Snapshot.NewColumns;
import dev.pgmg.catalog.State;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Project;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Views that read each other, as they were applied and as they are declared now: some are new, gone
 * or changed, some read others than before, some turned from a view into a materialized one.
 *
 * @param columns what becomes of the columns of those that stay views
 */
record ToyViews(
    Map<String, View> before, Map<String, View> after, Map<String, NewColumns> columns) {

  private static final int NAMES = 8;

  /** One view; another version is another text. */
  record View(String name, ObjectKind kind, Set<String> reads, int version) {

    ObjectId id() {
      return ObjectId.of(kind, new QualifiedName("public", name));
    }

    String sql() {
      String from = reads.isEmpty() ? "" : " FROM " + String.join(", ", reads);
      return "CREATE " + kind.sqlName() + " " + name + " AS SELECT " + version + from;
    }
  }

  static ToyViews random(long seed) {
    Random random = new Random(seed);
    Map<String, View> before = views(random, Map.of());
    Map<String, View> after = views(random, before);
    Map<String, NewColumns> columns = new HashMap<>();
    for (View view : after.values()) {
      NewColumns[] all = NewColumns.values();
      columns.put(view.id().toString(), all[random.nextInt(all.length)]);
    }
    return new ToyViews(before, after, columns);
  }

  // Each reads some of those before it in an order of their own; half of them stay as they were.
  private static Map<String, View> views(Random random, Map<String, View> old) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      names.add("v" + i);
    }
    Collections.shuffle(names, random);
    Map<String, View> views = new TreeMap<>();
    for (String name : names.subList(0, 2 + random.nextInt(NAMES - 1))) {
      Optional<View> same =
          Optional.ofNullable(old.get(name)).filter(view -> views.keySet().containsAll(view.reads));
      Set<String> reads = new TreeSet<>(views.keySet());
      reads.removeIf(read -> random.nextInt(3) > 0);
      ObjectKind kind = random.nextInt(4) == 0 ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW;
      View other = new View(name, kind, reads, random.nextInt(1_000_000));
      views.put(name, random.nextBoolean() ? other : same.orElse(other));
    }
    return views;
  }

  Project project() {
    List<String> files = new ArrayList<>();
    for (View view : after.values()) {
      files.add("sql/" + view.name + ".sql");
      files.add(view.sql());
    }
    return Given.project(files.toArray(String[]::new));
  }

  Snapshot snapshot() {
    Map<String, Recorded> recorded = new HashMap<>();
    Map<String, Address> located = new HashMap<>();
    Map<String, String> definitions = new HashMap<>();
    List<CatalogObject> objects = new ArrayList<>();
    List<Dependency> dependencies = new ArrayList<>();
    for (View view : before.values()) {
      String key = view.id().toString();
      String hash = Given.project("sql/v.sql", view.sql()).definitions().getFirst().hash();
      recorded.put(
          key, new Recorded(key, Optional.of(view.id()), hash, view.name + ".sql", Baseline.NONE));
      located.put(key, address(view.name));
      Optional.ofNullable(after.get(view.name))
          .ifPresent(now -> located.put(now.id().toString(), address(view.name)));
      definitions.put(key, view.sql());
      String drop = "DROP " + view.kind.sqlName() + " " + view.name;
      objects.add(
          new CatalogObject(
              address(view.name), view.id(), "", view.name, "", drop, List.of(), List.of()));
      for (String read : view.reads) {
        dependencies.add(
            new Dependency(address(view.name), 0, address(read), 1, Dependency.Type.NORMAL));
      }
    }
    return new Snapshot(
        new State(
            "", "public", "public", List.of(), List.of(), recorded, located, Map.of(), Map.of()),
        new CatalogGraph(objects, dependencies),
        Map.of(),
        definitions,
        columns,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Circumstances.NONE);
  }

  private static Address address(String name) {
    return new Address("pg_class", Long.parseLong(name.substring(1)) + 100);
  }

  /** What there is after these steps; fails where PostgreSQL would refuse one. */
  Map<String, View> carryOut(List<Step> steps) {
    Map<String, View> there = new TreeMap<>(before);
    for (Step step : steps) {
      switch (step) {
        case Step.Drop drop -> drop(there, drop.object().name().name());
        case Step.Create create -> {
          assertThat(there).doesNotContainKey(nameOf(create.definition()));
          make(there, create.definition());
        }
        case Step.Replace replace -> {
          assertThat(there.get(nameOf(replace.definition())))
              .matches(v -> v.kind == ObjectKind.VIEW);
          assertThat(columns.get(replace.definition().key())).isNotEqualTo(NewColumns.OTHER);
          make(there, replace.definition());
        }
        case Step other -> throw new AssertionError("not for views: " + other);
      }
    }
    return there;
  }

  private View declared(String name) {
    return Objects.requireNonNull(after.get(name), name);
  }

  private static String nameOf(Definition.OfObject definition) {
    return definition.id().name().name();
  }

  private static void drop(Map<String, View> there, String name) {
    assertThat(there).containsKey(name);
    assertThat(there.values()).as("who reads %s", name).noneMatch(v -> v.reads.contains(name));
    there.remove(name);
  }

  private void make(Map<String, View> there, Definition.OfObject definition) {
    View view = declared(nameOf(definition));
    assertThat(there.keySet()).containsAll(view.reads);
    there.put(view.name, view);
  }

  /** Names of those that are what they were, and read only such. */
  Set<String> untouched() {
    Set<String> untouched = new TreeSet<>();
    for (View view : after.values()) {
      if (isUntouched(view)) {
        untouched.add(view.name);
      }
    }
    return untouched;
  }

  private boolean isUntouched(View view) {
    return view.equals(before.get(view.name))
        && view.reads.stream().allMatch(read -> isUntouched(declared(read)));
  }
}
