package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Routine;
import dev.pgmg.convergence.Details.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody may do to a declared thing in the database, so that it is not as its file says. */
final class Damages {

  private static final Set<String> RENAMED =
      Set.of("index", "statistics", "rule", "trigger", "policy", "collation");

  private final Model model;
  private final Thing thing;
  private final Dice dice;
  private final List<Sql> possible = new ArrayList<>();

  private Damages(Model model, Thing thing, Dice dice) {
    this.model = model;
    this.thing = thing;
    this.dice = dice;
  }

  /** Nothing where what was done by hand before would go with it. */
  static Optional<String> to(Model model, Thing thing, Dice dice) {
    Damages damages = new Damages(model, thing, dice);
    damages.collect();
    return dice.maybe(damages.possible).map(sql -> Writer.plain(model, sql) + ";\n");
  }

  private void collect() {
    if (thing.isDress()) {
      undress();
      return;
    }
    boolean isBare = model.byHand().stream().noneMatch(dress -> isOnOrAround(dress.target()));
    if (isBare && !Kinds.isFoundation(thing.kind())) {
      possible.add(Sql.of("DROP ", itself()));
    }
    if (RENAMED.contains(thing.kind().word())) {
      rename();
    }
    switch (thing.kind().word()) {
      case "function" -> function((Routine) thing.details());
      case "view" -> view((Details.Query) thing.details());
      case "domain" -> domain();
      case "text_search_dictionary" ->
          possible.add(Sql.of("ALTER ", itself(), " (StopWords = 'english')"));
      case "policy" -> policy();
      case "server", "foreign_data_wrapper", "user_mapping" ->
          possible.add(Sql.of("ALTER ", itself(), " OPTIONS (ADD by_hand 'x')"));
      case "publication" -> possible.add(Sql.of("ALTER ", itself(), " SET (publish = 'delete')"));
      case "type" -> type();
      case "operator" -> possible.add(Sql.of("ALTER ", itself(), " SET (RESTRICT = contsel)"));
      default -> {}
    }
  }

  private void rename() {
    if (Kinds.isEnabled(Kinds.RENAMED_BY_HAND)) {
      possible.add(Sql.of("ALTER ", itself(), " RENAME TO by_hand"));
    }
  }

  private Piece itself() {
    return new Piece.Reference(thing.id());
  }

  private boolean isOnOrAround(String target) {
    return target.equals(thing.id()) || model.holder(target).filter(thing.id()::equals).isPresent();
  }

  private void function(Routine routine) {
    possible.add(Sql.of("ALTER ", itself(), dice.oneOf(" VOLATILE", " COST 55", " STRICT")));
    possible.add(Sql.of("ALTER ", itself(), " SET work_mem = '1MB'"));
    if (routine.use() == Use.PURE) {
      possible.add(
          Sql.of(
              "CREATE OR REPLACE FUNCTION ",
              Sql.name(thing.id()),
              "(",
              Routines.parameterList(routine.parameters()),
              ") RETURNS ",
              routine.result(),
              " IMMUTABLE LANGUAGE sql AS ",
              Sql.body(Sql.of("SELECT ", new Piece.Sample(routine.result())))));
    }
  }

  private void view(Details.Query query) {
    query
        .select()
        .ifPresent(
            select ->
                possible.add(
                    Sql.of("CREATE OR REPLACE VIEW ", Sql.name(thing.id()), " AS ", limited())));
    Column column = dice.pick(model.columns(thing.id()));
    possible.add(
        Sql.of(
            "ALTER ",
            itself(),
            " RENAME COLUMN ",
            Sql.column(thing.id(), column.key()),
            " TO by_hand"));
  }

  private Sql limited() {
    List<Sql> columns =
        model.columns(thing.id()).stream()
            .map(column -> Sql.of(Sql.column(thing.id(), column.key())))
            .toList();
    return Sql.of(
        "SELECT ", Sql.joined(", ", columns), ", 1 AS by_hand FROM ", Sql.name(thing.id()));
  }

  private void domain() {
    if (!Pins.isInside(thing.id(), model)) {
      possible.add(Sql.of("ALTER ", itself(), " ADD CONSTRAINT by_hand CHECK (1 = 1)"));
      possible.add(Sql.of("ALTER ", itself(), " DROP CONSTRAINT plausible"));
    }
    possible.add(Sql.of("ALTER ", itself(), " DROP DEFAULT"));
    possible.add(Sql.of("ALTER ", itself(), " SET DEFAULT NULL"));
  }

  private void policy() {
    possible.add(Sql.of("ALTER ", itself(), " USING (false)"));
    possible.add(Sql.of("ALTER ", itself(), " TO " + Roles.WRITER));
  }

  private void type() {
    if (thing.details() instanceof Details.Attributes) {
      possible.add(Sql.of("ALTER ", itself(), " ADD ATTRIBUTE by_hand integer"));
    }
  }

  private void undress() {
    String target = ((Details.Dress) thing.details()).target();
    Piece dressed = new Piece.Reference(target);
    switch (thing.kind().word()) {
      case "comment" -> {
        if (thing.definition().pieces().contains(dressed)) {
          possible.add(Sql.of("COMMENT ON ", dressed, " IS NULL"));
          possible.add(Sql.of("COMMENT ON ", dressed, " IS 'by hand'"));
        }
      }
      case "owner" -> possible.add(Sql.of("ALTER ", dressed, " OWNER TO " + Roles.HAND_OWNER));
      case "grant" -> revoke(target);
      default -> {}
    }
  }

  private void revoke(String target) {
    boolean relation = model.isRelation(target);
    if (relation) {
      possible.add(Sql.of("REVOKE ALL ON ", Sql.name(target), " FROM " + Roles.READER));
    }
  }
}
