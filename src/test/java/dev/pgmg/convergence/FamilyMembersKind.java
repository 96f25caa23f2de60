package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.OperatorFamily;
import java.util.Optional;

/** ALTER OPERATOR FAMILY ... ADD. */
final class FamilyMembersKind implements Kind {

  @Override
  public String word() {
    return "family_members";
  }

  @Override
  public Group group() {
    return Group.DRESS;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making
        .dice()
        .maybe(
            making.things(
                one ->
                    one.details() instanceof OperatorFamily family
                        && family.method().equals("btree")))
        .flatMap(
            family ->
                Dresses.of(
                    making,
                    family.id(),
                    "members",
                    Sql.of(
                        "ALTER OPERATOR FAMILY ",
                        Sql.name(family.id(), making.model().shape(family.id())),
                        " USING btree ADD OPERATOR 1 < (smallint, bigint)",
                        making
                            .dice()
                            .oneOf(
                                "",
                                ", FUNCTION 1 (smallint, bigint) btint28cmp(smallint, bigint)"))));
  }
}
