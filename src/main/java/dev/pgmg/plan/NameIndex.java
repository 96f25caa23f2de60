package dev.pgmg.plan;

import dev.pgmg.object.Mentions.NameSet;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds objects by the names that a statement mentions. */
final class NameIndex {

  private final Map<String, List<ObjectId>> byOwnName = new HashMap<>();
  private final Map<ObjectId, String> keys = new HashMap<>();

  void add(ObjectId id, String key) {
    byOwnName.computeIfAbsent(id.ownName(), name -> new ArrayList<>()).add(id);
    keys.put(id, key);
  }

  /** Under another name of its own. */
  void addAs(String name, ObjectId id, String key) {
    byOwnName.computeIfAbsent(name, n -> new ArrayList<>()).add(id);
    keys.put(id, key);
  }

  /** Keys of the objects of that name, in any schema. */
  List<String> named(String ownName) {
    return byOwnName.getOrDefault(ownName, List.of()).stream().map(keys::get).sorted().toList();
  }

  /** Keys of the objects that may be meant by one of these names, sorted. */
  List<String> mayBeMeant(NameSet names) {
    TreeSet<String> found = new TreeSet<>();
    for (String name : names.unqualified()) {
      byOwnName.getOrDefault(name, List.of()).forEach(id -> found.add(keys.get(id)));
    }
    for (QualifiedName name : names.qualified()) {
      byOwnName.getOrDefault(name.name(), List.of()).stream()
          .filter(id -> id.name().schema().equals(name.schema()))
          .forEach(id -> found.add(keys.get(id)));
    }
    return List.copyOf(found);
  }
}
