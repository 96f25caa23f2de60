package dev.pgmg.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Range types, with a collation or a difference function. */
final class RangeKind implements Kind {

  private static final Type DOUBLE = new Type.BuiltIn("double precision");

  @Override
  public String word() {
    return "type";
  }

  @Override
  public Group group() {
    return Group.TYPE;
  }

  @Override
  public Optional<Thing> make(Making making) {
    List<Type> types =
        new ArrayList<>(List.of(Type.INTEGER, Type.NUMERIC, Type.TEXT, Type.DATE, DOUBLE));
    making.things(Details.Labels.class).forEach(one -> types.add(new Type.Declared(one.id())));
    Type type = making.dice().pick(types);
    return Optional.of(
        making.thing(
            Sql.of(
                "CREATE TYPE ",
                making.self(),
                " AS RANGE (SUBTYPE = ",
                type,
                collation(type, making),
                type.equals(DOUBLE) ? making.dice().oneOf("", ", SUBTYPE_DIFF = float8mi") : "",
                ")"),
            Sql.of("TYPE ", making.self()),
            new Details.Range(type)));
  }

  private static Sql collation(Type type, Making making) {
    Optional<Thing> collation =
        making.dice().maybe(making.things(one -> one.kind().word().equals("collation")));
    return type.equals(Type.TEXT) && collation.isPresent()
        ? Sql.of(", COLLATION = ", Sql.name(collation.get().id(), "collation"))
        : Sql.NOTHING;
  }
}
