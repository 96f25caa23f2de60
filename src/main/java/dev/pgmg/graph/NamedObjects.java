package dev.pgmg.graph;

import dev.pgmg.object.Mentions.NameSet;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Guesses which objects a statement means by the names in it. A name without a schema may mean what
 * is in no schema, in the one where unqualified names are created, or in that of the object itself;
 * only where there is no such object, one of another schema.
 */
final class NamedObjects {

  private final String creationSchema;
  private final Map<String, List<ObjectId>> byOwnName = new HashMap<>();

  NamedObjects(String creationSchema) {
    this.creationSchema = creationSchema;
  }

  void add(ObjectId id) {
    addAs(id.ownName(), id);
  }

  /** Under another name, as that of a range's multirange. */
  void addAs(String ownName, ObjectId id) {
    byOwnName.computeIfAbsent(ownName, name -> new ArrayList<>()).add(id);
  }

  /** The key itself, if something has it. */
  Optional<String> withKey(String key) {
    return byOwnName.values().stream()
        .flatMap(List::stream)
        .map(ObjectId::toString)
        .filter(key::equals)
        .findFirst();
  }

  /** Keys of what may be meant by one of these names where they stand in an object of a schema. */
  Set<String> meant(NameSet names, String schema) {
    Set<String> keys = new TreeSet<>();
    for (String name : names.unqualified()) {
      List<ObjectId> all = byOwnName.getOrDefault(name, List.of());
      List<ObjectId> near = all.stream().filter(id -> isNear(id, schema)).toList();
      (near.isEmpty() ? all : near).forEach(id -> keys.add(id.toString()));
    }
    for (QualifiedName name : names.qualified()) {
      byOwnName.getOrDefault(name.name(), List.of()).stream()
          .filter(id -> id.name().schema().equals(name.schema()))
          .forEach(id -> keys.add(id.toString()));
    }
    return keys;
  }

  private boolean isNear(ObjectId id, String schema) {
    String own = id.name().schema();
    return own.isEmpty() || own.equals(creationSchema) || own.equals(schema);
  }
}
