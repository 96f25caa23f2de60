package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogGraph;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.object.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds in what the catalogs say in the midst of an apply the objects that the plan knows: one that
 * was made again has another address than it had.
 */
public final class Recognition {

  private final World world;
  private final Map<ObjectId.Slot, Address> before = new HashMap<>();

  Recognition(World world) {
    this.world = world;
    for (CatalogObject object : world.graph().objects()) {
      before.put(object.id().slot(), object.address());
    }
  }

  /** The same graph with the addresses that the plan knows. */
  public CatalogGraph translate(CatalogGraph now) {
    Map<Address, Address> known = new HashMap<>();
    List<CatalogObject> objects = new ArrayList<>();
    for (CatalogObject object : now.objects()) {
      Address address = address(object);
      known.put(object.address(), address);
      objects.add(object.at(address));
    }
    return new CatalogGraph(
        objects, now.dependencies().stream().map(edge -> translate(edge, known)).toList());
  }

  /** Where the plan knows an object; where it stands now, if it does not know it. */
  public Address address(CatalogObject object) {
    if (world.graph().object(object.address()).isPresent()
        || world.keyAt(object.address()).isPresent()) {
      return object.address();
    }
    Optional<Address> managed = world.addressOf(world.keyOf(object.id()));
    return managed
        .or(() -> Optional.ofNullable(before.get(object.id().slot())))
        .orElse(object.address());
  }

  private static Dependency translate(Dependency edge, Map<Address, Address> known) {
    return new Dependency(
        known.getOrDefault(edge.dependent(), edge.dependent()),
        edge.column(),
        known.getOrDefault(edge.referenced(), edge.referenced()),
        edge.referencedColumn(),
        edge.type());
  }
}
