package dev.pgmg.convergence;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** ALTER ... OWNER TO. */
record OwnerKind(String owner) implements Kind {

  private static final Set<Group> OWNED = EnumSet.of(Group.RELATION, Group.ROUTINE, Group.TYPE);

  @Override
  public String word() {
    return "owner";
  }

  @Override
  public Group group() {
    return Group.DRESS;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making
        .dice()
        .maybe(making.things(thing -> OWNED.contains(thing.kind().group())))
        .flatMap(
            thing ->
                Dresses.of(
                    making,
                    thing.id(),
                    "owner",
                    Sql.of("ALTER ", new Piece.Reference(thing.id()), " OWNER TO " + owner)));
  }
}
