package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Dependency;
import dev.pgmg.catalog.Worn;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.plan.Leaving.Going;
import dev.pgmg.plan.Leaving.Gone;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why something that would have to go may not: it could not come back as it was, or nobody has
 * agreed to touch it. Then the plan is refused, and nothing is dropped.
 */
final class Obstacles {

  private final World world;
  private final Rebuilds rebuilds;
  private final List<Finding> refusals = new ArrayList<>();

  private Obstacles(World world, Rebuilds rebuilds) {
    this.world = world;
    this.rebuilds = rebuilds;
  }

  static List<Finding> to(World world, Rebuilds rebuilds) {
    return new Obstacles(world, rebuilds).find();
  }

  private List<Finding> find() {
    for (Gone one : rebuilds.gone().values()) {
      Optional<CatalogObject> object = world.graph().object(one.address());
      boolean managed = world.isManaged(one.address());
      if (object.isEmpty() || rebuilds.isPart(one.address())) {
        continue;
      }
      if (!object.get().extension().isEmpty()) {
        refusals.add(
            inTheWay(object.get(), one, "belongs to extension " + object.get().extension()));
      } else if (!managed && lostFor(one.address()).isPresent()) {
        refusals.add(foreign(object.get(), lostFor(one.address()).get()));
      } else if (!managed && one.going() == Going.DROPPED && !canComeBack(object.get())) {
        refusals.add(inTheWay(object.get(), one, "cannot be made again by pgmg"));
      } else if (!managed
          && rebuilds.comesBack(one.address())
          && world.consent().unmanaged() == Consent.Unmanaged.REFUSE) {
        refusals.add(notTouched(object.get(), one));
      } else if (rebuilds.comesBack(one.address())) {
        lacking(object.get(), one).ifPresent(refusals::add);
      }
    }
    return refusals;
  }

  private static Finding notTouched(CatalogObject object, Gone one) {
    return Finding.refusal(
        Problem.of(
                ProblemCode.UNMANAGED_IN_THE_WAY,
                object.description()
                    + ", which pgmg does not manage, "
                    + one.reason()
                    + ", which has to be dropped")
            .withHint(
                "drop it by hand first, or say --unmanaged restore to have it made again exactly as"
                    + " it is"));
  }

  // Known before anything is dropped: what could not be put on again.
  private Optional<Finding> lacking(CatalogObject object, Gone one) {
    List<Worn> lost = object.wear().stream().filter(worn -> !worn.missing().isEmpty()).toList();
    return lost.stream()
        .findFirst()
        .map(
            first ->
                Finding.refusal(
                    Problem.of(
                            ProblemCode.CANNOT_RESTORE,
                            object.description()
                                + " has to be dropped and made again ("
                                + one.reason()
                                + "), and what it wears could not be given back")
                        .withDetail(
                            lost.stream()
                                .map(Worn::missing)
                                .distinct()
                                .collect(Collectors.joining("\n")))
                        .withHint(remedy(first))));
  }

  private static String remedy(Worn lost) {
    return lost.aspect() == Worn.Aspect.SECURITY_LABEL
        ? "have the provider's library loaded (session_preload_libraries)"
        : "grant pgmg's role what is missing, or use another role";
  }

  /**
   * What an object needs that goes for good: it cannot come back. Something else that is declared
   * under the same name may serve it as well.
   */
  private Optional<Address> lostFor(Address address) {
    return world.graph().dependenciesOf(address).stream()
        .filter(dependency -> dependency.type() == Dependency.Type.NORMAL)
        .map(Dependency::referenced)
        .filter(
            referenced ->
                rebuilds.gone().containsKey(referenced) && !rebuilds.comesBack(referenced))
        .filter(referenced -> !hasSuccessor(referenced))
        .findFirst();
  }

  private boolean hasSuccessor(Address address) {
    Optional<QualifiedName> name =
        world.graph().object(address).map(object -> world.idOf(object).name());
    return world.objects().stream()
        .anyMatch(object -> name.filter(object.id().name()::equals).isPresent());
  }

  private Finding foreign(CatalogObject object, Address lost) {
    return Finding.refusal(
        Problem.of(
                ProblemCode.UNMANAGED_DEPENDENT,
                object.description()
                    + ", which pgmg does not manage, depends on "
                    + world.nameOf(lost)
                    + ", which is not declared any more")
            .withHint("drop or change it first, or keep " + world.nameOf(lost)));
  }

  // An index of a table that uses a function could be built again, but for the lock it takes.
  private boolean canComeBack(CatalogObject object) {
    boolean indexOfWhatStays =
        object.id().kind() == ObjectKind.INDEX
            && rebuilds.livesOn(object).filter(rebuilds.gone()::containsKey).isEmpty();
    return !object.recreate().isEmpty() && !indexOfWhatStays;
  }

  private static Finding inTheWay(CatalogObject object, Gone one, String why) {
    return Finding.refusal(
        Problem.of(
                ProblemCode.IN_THE_WAY,
                object.description() + " " + one.reason() + ", which has to be dropped, and " + why)
            .withHint(
                "drop it in a migration and make it again there, or keep what it depends on"));
  }
}
