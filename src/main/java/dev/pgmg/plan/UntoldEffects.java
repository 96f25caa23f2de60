package dev.pgmg.plan;

import dev.pgmg.hazard.Calls;
import dev.pgmg.hazard.UntoldLocks;
import dev.pgmg.object.Effect;
import dev.pgmg.object.EffectReader;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Migration;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What pending migrations do that no word of theirs tells: by DO and its like, by locks on what
 * they do not name, and by SELECT of a function, which may do anything if it is volatile and not
 * PostgreSQL's own.
 */
final class UntoldEffects {

  private final World world;
  private final String creationSchema;
  private final Set<QualifiedName> volatileFunctions = new HashSet<>();

  private UntoldEffects(World world) {
    this.world = world;
    this.creationSchema = world.snapshot().state().creationSchema();
    world.objects().forEach(object -> addIfVolatile(object.id(), object.statement()));
    statements(world).forEach(this::addIfMade);
  }

  static List<Finding> findings(World world, Effects effects) {
    UntoldEffects untold = new UntoldEffects(world);
    List<Finding> findings = new ArrayList<>();
    for (Migration migration : world.pending()) {
      for (int i = 0; i < migration.statements().size(); i++) {
        List<Effect> told = effects.of(new StepRef.Running(migration.name(), i));
        untold.finding(migration.statements().get(i), told).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** The functions of which has to be known whether they may do anything. */
  static Set<QualifiedName> called(World world) {
    Set<QualifiedName> called = new LinkedHashSet<>();
    statements(world).forEach(statement -> called.addAll(Calls.in(statement)));
    return called;
  }

  private static List<Statement> statements(World world) {
    return world.pending().stream().flatMap(migration -> migration.statements().stream()).toList();
  }

  private Optional<Finding> finding(Statement statement, List<Effect> effects) {
    if (effects.stream().anyMatch(effect -> effect.action() == Effect.Action.UNKNOWN)) {
      return told(
          statement,
          ProblemCode.UNKNOWN_EFFECT,
          "what this statement does cannot be told before it runs");
    }
    if (UntoldLocks.in(statement)) {
      return told(
          statement,
          ProblemCode.UNKNOWN_LOCKS,
          "which tables this statement locks cannot be told before it runs");
    }
    return effects.isEmpty() ? called(statement) : Optional.empty();
  }

  private Optional<Finding> called(Statement statement) {
    return Calls.in(statement).stream()
        .filter(this::mayDoAnything)
        .findFirst()
        .flatMap(
            name ->
                told(
                    statement,
                    ProblemCode.UNKNOWN_EFFECT,
                    "what %s(), which this statement calls, does cannot be told before it runs"
                        .formatted(name.shown())));
  }

  private static Optional<Finding> told(Statement statement, ProblemCode code, String message) {
    return Optional.of(Finding.note(Problem.at(statement.location(), code, message)));
  }

  private boolean mayDoAnything(QualifiedName name) {
    return world.snapshot().circumstances().foreignFunctions().contains(name)
        || volatileFunctions.contains(name.in(creationSchema));
  }

  private void addIfMade(Statement statement) {
    EffectReader.read(statement).stream()
        .filter(effect -> effect.action() == Effect.Action.CREATE)
        .forEach(effect -> addIfVolatile(effect.target().in(creationSchema), statement));
  }

  // VOLATILE is the default.
  private void addIfVolatile(ObjectId made, Statement statement) {
    boolean isVolatile =
        statement.tokens().stream()
            .noneMatch(token -> token.isWord("immutable") || token.isWord("stable"));
    if (made.kind() == ObjectKind.FUNCTION && isVolatile) {
      volatileFunctions.add(made.name());
    }
  }
}
