package dev.pgmg.plan;

import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.State;
import dev.pgmg.object.Effect;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where what is declared without a schema belongs: in the first schema of search_path that is there
 * in the end. That may be one that a pending migration makes, or that is declared (manual, The
 * Schema Search Path: what does not exist is passed over).
 */
final class CreationSchema {

  private CreationSchema() {}

  /** The same state, of a session that creates where it will in the end. */
  static State inTheEnd(Project project, State now) {
    if (now.absentSchemas().isEmpty()) {
      return now;
    }
    Set<String> coming = coming(project, now);
    return now.absentSchemas().stream()
        .filter(coming::contains)
        .findFirst()
        .map(now::creatingIn)
        .orElse(now);
  }

  static Snapshot inTheEnd(Project project, Snapshot now) {
    return now.with(inTheEnd(project, now.state()));
  }

  private static Set<String> coming(Project project, State state) {
    Stream<ObjectId> declared =
        project.definitions().stream()
            .filter(Definition.OfObject.class::isInstance)
            .map(definition -> ((Definition.OfObject) definition).id());
    Stream<ObjectId> made =
        Foresight.effects(Pending.of(project, state)).stream()
            .filter(effect -> effect.action() == Effect.Action.CREATE)
            .map(Effect::target);
    return Stream.concat(declared, made)
        .filter(id -> id.kind() == ObjectKind.SCHEMA)
        .map(ObjectId::ownName)
        .collect(Collectors.toSet());
  }

  /** The schema that is to come, and that everything without one belongs in. */
  static Optional<ObjectId> toCome(State state) {
    return Optional.of(state.creationSchema())
        .filter(state.absentSchemas()::contains)
        .map(name -> ObjectId.of(ObjectKind.SCHEMA, QualifiedName.unqualified(name)));
  }

  /** What stands where it was made until now, and nothing takes along. */
  static List<Finding> leftBehind(World world, Project unqualified, State now) {
    String schema = world.snapshot().state().creationSchema();
    if (schema.equals(now.creationSchema())) {
      return List.of();
    }
    List<Definition.OfObject> left =
        unqualified.definitions().stream()
            .filter(Definition.OfObject.class::isInstance)
            .map(Definition.OfObject.class::cast)
            .filter(object -> !object.id().in(schema).equals(object.id()))
            .filter(object -> stands(object.id().in(now.creationSchema()), world))
            .toList();
    return left.stream().findFirst().map(first -> refusal(first, left.size(), schema)).stream()
        .toList();
  }

  private static boolean stands(ObjectId id, World world) {
    return world.recorded().containsKey(id.toString());
  }

  private static Finding refusal(Definition.OfObject first, int count, String schema) {
    String others = count == 1 ? "" : ", and " + (count - 1) + " more,";
    return Finding.refusal(
        Problem.at(
                first.statement().location(),
                ProblemCode.SEARCH_PATH,
                "%s%s would be made in schema %s, which search_path has first and a migration makes"
                    .formatted(first.id(), others, schema))
            .withHint(
                "write the schema it is in, or let the migration move it there: ALTER ... SET"
                    + " SCHEMA "
                    + QualifiedName.quoted(schema)));
  }
}
