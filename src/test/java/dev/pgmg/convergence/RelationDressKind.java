package dev.pgmg.convergence;

import java.util.Optional;

/** What ALTER VIEW and ALTER MATERIALIZED VIEW set. */
record RelationDressKind(String viewOption, String materializedOption) implements Kind {

  @Override
  public String word() {
    return "options";
  }

  @Override
  public Group group() {
    return Group.DRESS;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making.dice().chance(50)
        ? making.dice().maybe(making.relations("view")).flatMap(view -> onView(view, making))
        : making
            .dice()
            .maybe(making.relations("materialized_view"))
            .flatMap(view -> onMaterialized(view, making));
  }

  private Optional<Thing> onView(String view, Making making) {
    if (viewOption.isEmpty()) {
      return Optional.empty();
    }
    return Dresses.of(
        making,
        view,
        "options " + viewOption,
        Sql.of("ALTER VIEW ", Sql.name(view, "view"), " SET (" + viewOption + ")"));
  }

  private Optional<Thing> onMaterialized(String view, Making making) {
    Sql alter = Sql.of("ALTER MATERIALIZED VIEW ", Sql.name(view, "materialized_view"));
    Optional<Thing> index =
        making
            .dice()
            .maybe(making.things(thing -> thing.details().equals(new Details.On(view))))
            .filter(thing -> making.model().shape(thing.id()).equals("index on " + view));
    if (index.isPresent() && making.dice().chance(60)) {
      return Dresses.of(
          making,
          view,
          "cluster",
          Sql.of(alter, " CLUSTER ON ", whole(index.get(), making.model())));
    }
    if (making.dice().chance(50)) {
      return Dresses.of(
          making,
          view,
          "options " + materializedOption,
          Sql.of(alter, " SET (" + materializedOption + ")"));
    }
    Column column = making.dice().pick(making.model().columns(view));
    int target = making.dice().between(10, 500);
    return Dresses.of(
        making,
        view,
        "statistics " + column.key(),
        Sql.of(
            alter, " ALTER COLUMN ", Sql.column(view, column.key()), " SET STATISTICS " + target));
  }

  /** A partial index cannot be clustered on. */
  private static Piece whole(Thing index, Model model) {
    return new Piece.Name(index.id(), model.shape(index.id()), Piece.Name.Prefix.NEVER);
  }
}
