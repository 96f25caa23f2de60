package dev.pgmg.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The objects that may have to go, and what depends on what among them. */
public final class CatalogGraph {

  private final Map<Address, CatalogObject> objects = new TreeMap<>();
  private final Map<Address, List<Dependency>> byReferenced = new HashMap<>();
  private final Map<Address, List<Dependency>> byDependent = new HashMap<>();
  private final List<Dependency> dependencies;

  public CatalogGraph(Collection<CatalogObject> objects, Collection<Dependency> dependencies) {
    objects.forEach(object -> this.objects.put(object.address(), object));
    this.dependencies = List.copyOf(dependencies);
    for (Dependency dependency : dependencies) {
      byReferenced.computeIfAbsent(dependency.referenced(), a -> new ArrayList<>()).add(dependency);
      byDependent.computeIfAbsent(dependency.dependent(), a -> new ArrayList<>()).add(dependency);
    }
  }

  public static CatalogGraph empty() {
    return new CatalogGraph(List.of(), List.of());
  }

  public Collection<CatalogObject> objects() {
    return objects.values();
  }

  public List<Dependency> dependencies() {
    return dependencies;
  }

  public Optional<CatalogObject> object(Address address) {
    return Optional.ofNullable(objects.get(address));
  }

  /** What depends directly on this object, or on one of its columns, in a stable order. */
  public List<Dependency> dependentsOf(Address referenced) {
    return byReferenced.getOrDefault(referenced, List.of());
  }

  /** What this object depends on directly, as far as it was asked for. */
  public List<Dependency> dependenciesOf(Address dependent) {
    return byDependent.getOrDefault(dependent, List.of());
  }

  /** Both graphs in one; where both know an object, this one's word counts. */
  public CatalogGraph and(CatalogGraph other) {
    Map<Address, CatalogObject> all = new LinkedHashMap<>(other.objects);
    all.putAll(objects);
    List<Dependency> edges = new ArrayList<>(dependencies);
    other.dependencies.stream().filter(edge -> !known(edge)).forEach(edges::add);
    return new CatalogGraph(all.values(), edges);
  }

  private boolean known(Dependency edge) {
    return dependentsOf(edge.referenced()).contains(edge);
  }
}
