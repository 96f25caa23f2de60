package dev.pgmg.convergence;

import java.util.Optional;

/** ALTER TABLE ... DISABLE TRIGGER and its like. */
final class TriggerStateKind implements Kind {

  @Override
  public String word() {
    return "trigger_state";
  }

  @Override
  public Group group() {
    return Group.DRESS;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making.dice().chance(20) ? onEvents(making) : onTables(making);
  }

  private static Optional<Thing> onEvents(Making making) {
    String state = making.dice().oneOf(" DISABLE", " ENABLE ALWAYS", " ENABLE REPLICA");
    return making
        .dice()
        .maybe(making.things(thing -> thing.kind().word().equals("event_trigger")))
        .flatMap(
            trigger ->
                Dresses.of(
                    making,
                    trigger.id(),
                    "state",
                    Sql.of("ALTER ", new Piece.Reference(trigger.id()), state)));
  }

  private static Optional<Thing> onTables(Making making) {
    return making
        .dice()
        .maybe(making.things(thing -> isOnTable(thing, making.model())))
        .flatMap(trigger -> of(trigger, making));
  }

  private static boolean isOnTable(Thing thing, Model model) {
    return thing.kind().word().equals("trigger")
        && thing.details() instanceof Details.On on
        && model.isTable(on.relation());
  }

  private static Optional<Thing> of(Thing trigger, Making making) {
    String state = making.dice().oneOf("DISABLE", "ENABLE ALWAYS", "ENABLE REPLICA");
    return Dresses.of(
        making,
        trigger.id(),
        "state",
        Sql.of(
            "ALTER TABLE ",
            new Piece.Holder(trigger.id()),
            " " + state + " TRIGGER ",
            Sql.localName(trigger.id())));
  }
}
