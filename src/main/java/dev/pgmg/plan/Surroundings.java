package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.State;
import dev.pgmg.object.Family;
import dev.pgmg.object.Mentions.NameSet;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Edit;
import dev.pgmg.project.Project;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A project that a database equals, as a plan has found: what of it a small edit may reach, so that
 * this alone needs to be planned while the database stays as it is.
 *
 * <ol>
 *   <li>Everything whose definition mentions what is edited, and what mentions that. Names are more
 *       than what depends on what, but for what PostgreSQL uses without a name (casts, operator
 *       classes).
 *   <li>So the catalogs have the last word: {@link #hold} is asked once they have answered.
 * </ol>
 */
public final class Surroundings {

  private final Planner planner;
  private final Desired desired;
  private final Map<String, List<String>> mentioning = new HashMap<>();
  private final Map<String, List<String>> dressOf = new HashMap<>();
  private final Map<String, String> keysByPlace = new HashMap<>();
  private final Map<Address, String> managed = new HashMap<>();

  private Surroundings(Planner planner, State state) {
    this.planner = planner;
    this.desired = planner.desired(state);
    desired.objects().values().forEach(this::rememberMentions);
    desired.dress().values().forEach(this::rememberDress);
    Stream.concat(desired.objects().values().stream(), desired.dress().values().stream())
        .forEach(one -> keysByPlace.put(one.place(), one.key()));
    state.located().forEach((key, address) -> managed.put(address, key));
  }

  /** Empty where the plan finds something to do, or something is left out of it. */
  public static Optional<Surroundings> of(Planner planner, Snapshot snapshot, Consent consent) {
    State state = snapshot.state();
    boolean whole =
        Pending.of(planner.project(), state).isEmpty()
            && planner.plan(snapshot, consent).isUpToDate();
    return whole ? Optional.of(new Surroundings(planner, state)) : Optional.empty();
  }

  private void rememberMentions(Definition.OfObject object) {
    Set<String> names = new HashSet<>();
    addNames(desired.mentionsOf(object).direct(), names);
    addNames(desired.mentionsOf(object).inStrings(), names);
    names.forEach(
        name -> mentioning.computeIfAbsent(name, first -> new ArrayList<>()).add(object.key()));
  }

  private static void addNames(NameSet mentioned, Set<String> names) {
    names.addAll(mentioned.unqualified());
    mentioned.qualified().stream().map(QualifiedName::name).forEach(names::add);
  }

  private void rememberDress(Definition.OfDress dress) {
    for (String target : targets(dress)) {
      dressOf.computeIfAbsent(target, first -> new ArrayList<>()).add(dress.key());
    }
  }

  private List<String> targets(Definition.OfDress dress) {
    return dress.dress().targets().stream()
        .flatMap(target -> Optional.ofNullable(desired.slots().get(target.slot())).stream())
        .toList();
  }

  public Project project() {
    return planner.project();
  }

  /**
   * Who plans an edit by itself; empty where that cannot be told: objects come or go, or are of a
   * kind that others use without a name.
   */
  public Optional<Planner> around(Edit edit) {
    Optional<Set<String>> edited = edited(edit);
    if (edited.isEmpty()) {
      return Optional.empty();
    }
    Set<String> keys = reached(edited.get());
    List<Definition> part = new ArrayList<>();
    for (Definition before : edit.before()) {
      keys.add(keysByPlace.get(before.place()));
    }
    for (String key : keys) {
      Definition definition = definition(key);
      if (!definition.file().equals(edit.file())) {
        part.add(definition);
      }
    }
    part.addAll(edit.after());
    Project project = new Project(planner.project().migrations(), part);
    return Optional.of(planner.about(project, keys));
  }

  private Definition definition(String key) {
    Definition object = desired.objects().get(key);
    return object == null ? Objects.requireNonNull(desired.dress().get(key)) : object;
  }

  private Optional<Set<String>> edited(Edit edit) {
    Map<String, Definition> before = byKey(edit.before());
    Map<String, Definition> after = byKey(edit.after());
    if (!before.keySet().equals(after.keySet()) || after.size() != edit.after().size()) {
      return Optional.empty();
    }
    Set<String> edited = new HashSet<>();
    for (Map.Entry<String, Definition> one : before.entrySet()) {
      Definition then = after.get(one.getKey());
      String key = keysByPlace.get(one.getValue().place());
      if (key == null || then == null) {
        return Optional.empty();
      }
      if (!one.getValue().hash().equals(then.hash())) {
        edited.add(key);
      }
    }
    boolean plain = edited.stream().map(this::definition).allMatch(Surroundings::isUsedByName);
    return plain && !edited.isEmpty() ? Optional.of(edited) : Optional.empty();
  }

  private static Map<String, Definition> byKey(List<Definition> definitions) {
    Map<String, Definition> byKey = new LinkedHashMap<>();
    definitions.forEach(one -> byKey.put(one.key(), one));
    return byKey;
  }

  private static boolean isUsedByName(Definition definition) {
    return switch (definition) {
      case Definition.OfObject object -> {
        ObjectKind kind = object.id().kind();
        yield kind == ObjectKind.VIEW
            || kind == ObjectKind.MATERIALIZED_VIEW
            || kind.family() == Family.ROUTINE
            || kind.family() == Family.TRIGGER
            || kind.family() == Family.POLICY;
      }
      case Definition.OfDress dress -> !dress.dress().aspect().isPartOfObject();
    };
  }

  private Set<String> reached(Set<String> edited) {
    Set<String> reached = new HashSet<>();
    ArrayDeque<String> next = new ArrayDeque<>(edited);
    while (!next.isEmpty()) {
      String key = next.remove();
      if (reached.add(key)) {
        Definition.OfDress dress = desired.dress().get(key);
        if (dress != null) {
          next.addAll(targets(dress));
        } else {
          next.addAll(dressOf.getOrDefault(key, List.of()));
          next.addAll(mentioning.getOrDefault(ownName(key), List.of()));
        }
      }
    }
    return reached;
  }

  private String ownName(String key) {
    Definition.OfObject object = desired.objects().get(key);
    return object == null ? "" : object.id().ownName();
  }

  /** Whether nothing managed depends on that part which is not in it. */
  public boolean hold(Planner part, Snapshot snapshot) {
    Set<String> keys = part.recorded().orElseThrow();
    return snapshot.graph().objects().stream()
        .map(object -> managed.get(object.address()))
        .allMatch(key -> key == null || keys.contains(key));
  }
}
