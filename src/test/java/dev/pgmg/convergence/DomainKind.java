package dev.pgmg.convergence;

import dev.pgmg.convergence.Expressions.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Domains with defaults and checks, of which some call functions. */
final class DomainKind implements Kind {

  @Override
  public String word() {
    return "domain";
  }

  @Override
  public Group group() {
    return Group.TYPE;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return Optional.of(of(making.dice().pick(Making.builtIns()), making));
  }

  @Override
  public Optional<Thing> change(Thing before, Making making) {
    boolean inUse = making.model().pinned().contains(before.id());
    boolean sameBase = inUse || making.dice().chance(70);
    return sameBase && before.details() instanceof Details.Domain domain
        ? Optional.of(of(domain.base(), making))
        : make(making);
  }

  private static Thing of(Type base, Making making) {
    List<Sql> parts = new ArrayList<>();
    parts.add(Sql.of("CREATE DOMAIN ", making.self(), " AS ", base));
    if (making.dice().chance(30)) {
      parts.add(Sql.of("DEFAULT ", new Piece.Sample(base)));
    }
    if (making.dice().chance(60)) {
      parts.add(Sql.of("CONSTRAINT plausible CHECK (", condition(base, making), ")"));
    }
    if (making.dice().chance(30)) {
      int limit = making.dice().between(100, 999);
      parts.add(Sql.of("CHECK (VALUE::text <> ", Sql.literal("no " + limit), "::text)"));
    }
    return making.thing(
        Sql.joined(" ", parts), Sql.of("DOMAIN ", making.self()), new Details.Domain(base));
  }

  private static Sql condition(Type base, Making making) {
    Expressions expressions =
        making.expressions(Where.IMMUTABLE, List.of(new Expression(Sql.of("VALUE"), base)));
    return Sql.of("VALUE IS NULL OR ", expressions.computed().sql(), " IS NOT NULL");
  }
}
