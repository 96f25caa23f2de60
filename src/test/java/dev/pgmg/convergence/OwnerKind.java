package dev.pgmg.convergence;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** ALTER ... OWNER TO. */
record OwnerKind(String owner) implements Kind {

  private static final Set<Group> OWNED = EnumSet.of(Group.RELATION, Group.ROUTINE, Group.TYPE);

  private static final Set<String> OWNED_TOO =
      Set.of(
          "operator",
          "operator_class",
          "operator_family",
          "collation",
          "conversion",
          "text_search_configuration",
          "text_search_dictionary",
          "statistics",
          "event_trigger",
          "foreign_data_wrapper",
          "server",
          "publication");

  @Override
  public String word() {
    return "owner";
  }

  @Override
  public Group group() {
    return Group.DRESS;
  }

  private static boolean isOwned(Kind kind) {
    return OWNED.contains(kind.group()) || OWNED_TOO.contains(kind.word());
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making
        .dice()
        .maybe(making.things(thing -> isOwned(thing.kind())))
        .flatMap(
            thing ->
                Dresses.of(
                    making,
                    thing.id(),
                    "owner",
                    Sql.of("ALTER ", new Piece.Reference(thing.id()), " OWNER TO " + owner)));
  }
}
