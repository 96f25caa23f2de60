package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Use;
import java.util.Optional;

/** Event triggers, on what nobody does here. */
final class EventTriggerKind implements Kind {

  @Override
  public String word() {
    return "event_trigger";
  }

  @Override
  public Group group() {
    return Group.GLOBAL;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making
        .dice()
        .maybe(making.routines(Use.EVENT_TRIGGER))
        .map(
            function ->
                making.thing(
                    Sql.of(
                        "CREATE EVENT TRIGGER ",
                        making.self(),
                        making.dice().oneOf(" ON ddl_command_start", " ON ddl_command_end"),
                        making
                            .dice()
                            .oneOf(
                                " WHEN TAG IN ('CREATE LANGUAGE')",
                                " WHEN TAG IN ('CREATE LANGUAGE', 'DROP LANGUAGE')"),
                        " EXECUTE FUNCTION ",
                        Sql.name(function.id(), making.model().shape(function.id())),
                        "()"),
                    Sql.of("EVENT TRIGGER ", making.self()),
                    Details.NONE));
  }
}
