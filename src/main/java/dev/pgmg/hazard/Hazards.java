package dev.pgmg.hazard;

import dev.pgmg.catalog.Circumstances;
import dev.pgmg.catalog.Operands;
import dev.pgmg.hazard.ActReader.Placed;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the hazards of a plan.
 *
 * <ol>
 *   <li>{@link #operands}: what has to be known of the database.
 *   <li>{@link #of}: the plan's statements in their order; each of their acts is shown to every
 *       rule, and then the {@link Scene} goes on to how the tables are after it.
 * </ol>
 */
public final class Hazards {

  private Hazards() {}

  /** What statements are about. */
  public static Operands operands(List<Statement> statements) {
    Gathering gathering = new Gathering();
    for (Statement statement : statements) {
      ActReader.read(statement).forEach(placed -> gathering.add(placed.act()));
      LockReader.read(statement).forEach(claim -> gathering.relations.add(claim.relation()));
    }
    return gathering.operands();
  }

  /**
   * What is hazardous about deeds that are done one after the other.
   *
   * @param creationSchema where unqualified names are made
   */
  public static List<Hazard> of(
      List<Deed> deeds, Circumstances circumstances, String creationSchema, Limits limits) {
    Scene scene = new Scene(circumstances, creationSchema, limits.smallTableRows());
    List<Hazard> hazards = new ArrayList<>();
    for (Deed deed : deeds) {
      for (Placed placed : ActReader.read(deed.statement())) {
        for (Rule rule : Rules.ALL) {
          for (Rule.Hit hit : rule.judge(placed.act(), scene)) {
            hazards.add(hazard(rule, hit, deed, placed, limits));
          }
        }
        scene.after(placed.act());
      }
    }
    return hazards.stream().distinct().toList();
  }

  private static Hazard hazard(Rule rule, Rule.Hit hit, Deed deed, Placed placed, Limits limits) {
    return new Hazard(
        rule.kind(),
        rule.name(),
        hit.object(),
        deed.placeOf(placed.token()),
        hit.message(),
        rule.safer(),
        deed.allows(rule.kind()).or(() -> allowed(rule.kind(), limits)));
  }

  /** What {@code --allow} says of a kind. */
  public static Optional<String> allowed(HazardKind kind, Limits limits) {
    return limits.allowed().contains(kind)
        ? Optional.of("--allow " + kind.word())
        : Optional.empty();
  }

  /** Operands while statements are read. */
  private static final class Gathering {

    private final Set<QualifiedName> relations = new LinkedHashSet<>();
    private final Set<String> schemas = new LinkedHashSet<>();
    private final Set<QualifiedName> types = new LinkedHashSet<>();
    private final Set<String> typeNames = new LinkedHashSet<>();
    private final Set<QualifiedName> functions = new LinkedHashSet<>();

    void add(Act act) {
      relations.addAll(act.relations());
      switch (act) {
        case Act.AddColumn add -> {
          typeNames.add(add.column().type().name());
          functions.addAll(add.column().called());
        }
        case Act.Retype retype -> {
          typeNames.add(retype.type().name());
          retype.using().cast().ifPresent(type -> typeNames.add(type.name()));
        }
        case Act.AddConstraint add -> {
          if (!add.constraint().index().isEmpty()) {
            relations.add(new QualifiedName(add.table().schema(), add.constraint().index()));
          }
        }
        case Act.DropSchemas drop -> schemas.addAll(drop.schemas());
        case Act.ReindexAll reindex -> schemas.addAll(reindex.schemas());
        case Act.DropTypes drop -> types.addAll(drop.types());
        case Act.DropAttribute drop -> types.add(drop.type());
        case Act.ConstrainDomain constrain -> types.add(constrain.domain());
        case Act other -> {}
      }
    }

    Operands operands() {
      return new Operands(relations, schemas, types, typeNames, functions);
    }
  }
}
