package dev.pgmg.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GRANT on relations, columns, routines and types, and REVOKE of what PUBLIC has from the start.
 *
 * @param grantees whose privileges these are
 */
record GrantKind(List<String> grantees) implements Kind {

  @Override
  public String word() {
    return "grant";
  }

  @Override
  public Group group() {
    return Group.DRESS;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making.dice().chance(60)
        ? making.relation().flatMap(relation -> onRelation(relation, making))
        : making
            .dice()
            .maybe(making.things(thing -> isOpenToAll(thing) || isClosed(thing)))
            .flatMap(thing -> onOther(thing, making));
  }

  private static boolean isOpenToAll(Thing thing) {
    boolean routine =
        thing.kind().group() == Group.ROUTINE && !thing.kind().word().equals("aggregate");
    return routine || thing.kind().group() == Group.TYPE;
  }

  private Optional<Thing> onRelation(String relation, Making making) {
    String role = making.dice().pick(grantees);
    List<String> privileges =
        new ArrayList<>(making.dice().some(List.of("SELECT", "INSERT", "UPDATE"), 2));
    Sql on = Sql.of(" ON ", Sql.name(relation, "relation"), " TO " + role);
    if (making.dice().chance(40)) {
      Column column = making.dice().pick(making.model().columns(relation));
      return Dresses.of(
          making,
          relation,
          "grant " + role + " " + column.key(),
          Sql.of(
              "GRANT " + privileges.getFirst() + " (",
              Sql.column(relation, column.key()),
              ")",
              on));
    }
    String option = making.dice().oneOf("", "", "", " WITH GRANT OPTION");
    return Dresses.of(
        making,
        relation,
        "grant " + role,
        Sql.of("GRANT " + String.join(", ", privileges), on, option));
  }

  private static boolean isClosed(Thing thing) {
    return List.of("schema", "server", "foreign_data_wrapper").contains(thing.kind().word());
  }

  private Optional<Thing> onOther(Thing thing, Making making) {
    return isOpenToAll(thing) ? onOpen(thing, making) : onClosed(thing, making);
  }

  private Optional<Thing> onClosed(Thing thing, Making making) {
    String role = making.dice().pick(grantees);
    String kind = thing.kind().word().equals("server") ? "FOREIGN " : "";
    return Dresses.of(
        making,
        thing.id(),
        "grant " + role,
        Sql.of("GRANT USAGE ON " + kind, new Piece.Reference(thing.id()), " TO " + role));
  }

  private Optional<Thing> onOpen(Thing thing, Making making) {
    String role = making.dice().pick(grantees);
    String privilege = thing.kind().group() == Group.ROUTINE ? "EXECUTE" : "USAGE";
    Piece target = new Piece.Reference(thing.id());
    boolean revoke = making.dice().chance(40);
    return revoke
        ? Dresses.of(
            making,
            thing.id(),
            "revoke",
            Sql.of("REVOKE " + privilege + " ON ", target, " FROM PUBLIC"))
        : Dresses.of(
            making,
            thing.id(),
            "grant " + role,
            Sql.of("GRANT " + privilege + " ON ", target, " TO " + role));
  }
}
