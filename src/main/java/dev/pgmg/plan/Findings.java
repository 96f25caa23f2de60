package dev.pgmg.plan;

import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.State;
import dev.pgmg.object.ObjectId;
import dev.pgmg.plan.Changes.ObjectChange;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.Suggestion;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What there is to say about a plan, and what makes apply refuse it. */
final class Findings {

  private Findings() {}

  static List<Finding> of(World world, Changes changes, Effects effects, Rebuilds rebuilds) {
    Project project = world.project();
    State state = world.snapshot().state();
    List<Finding> findings = new ArrayList<>(treeFindings(project, state));
    findings.addAll(changeFindings(world, changes));
    findings.addAll(altered(world, changes));
    findings.addAll(renamed(world, changes));
    massDrop(world, changes).ifPresent(problem -> findings.add(Finding.refusal(problem)));
    findings.addAll(unknownRequirements(project));
    findings.addAll(unasked(world.snapshot()));
    findings.addAll(UntoldEffects.findings(world, effects));
    findings.addAll(OwnTables.findings(world, effects));
    findings.addAll(new Bystanders(world, effects, rebuilds).findings());
    findings.addAll(new TakenAlong(world, effects, rebuilds).findings());
    findings.addAll(rebuilds.refusals());
    return findings.stream().filter(finding -> !isAllowed(world, finding)).toList();
  }

  private static boolean isAllowed(World world, Finding finding) {
    return finding.weight() == Finding.Weight.REFUSAL
        && world.consent().allows(finding.problem().code().word());
  }

  // A tree that is empty is more often a wrong path than a wish to drop everything.
  private static List<Finding> treeFindings(Project project, State state) {
    boolean nothingLeft = project.definitions().isEmpty() && !state.recorded().isEmpty();
    return nothingLeft
        ? List.of(
            Finding.refusal(
                Problem.of(
                        ProblemCode.EMPTY_TREE,
                        "the code directory declares nothing, but "
                            + state.recorded().size()
                            + (state.recorded().size() == 1
                                ? " object is managed"
                                : " objects are managed"))
                    .withHint("check --code-dir; pgmg never drops everything at once")))
        : List.of();
  }

  private static List<Finding> changeFindings(World world, Changes changes) {
    List<Finding> findings = new ArrayList<>();
    for (ObjectChange change : changes.objects().values()) {
      if (change.way() == Changes.Way.REWRITE) {
        Definition.OfObject type = world.object(change.key()).orElseThrow();
        EnumRewrite rewrite = new EnumRewrite(type, world);
        findings.add(Finding.refusal(rewrite.notAgreed()));
        rewrite.obstacles().forEach(problem -> findings.add(Finding.refusal(problem)));
        continue;
      }
      boolean takeOver = change.type() == Change.Type.NEW && change.way() == Changes.Way.REPLACE;
      if (change.way() == Changes.Way.REFUSE || takeOver) {
        Definition.OfObject object = world.object(change.key()).orElseThrow();
        findings.add(Finding.refusal(takeOver ? takeOver(object) : unmanaged(object)));
      }
    }
    return findings;
  }

  private static List<Finding> altered(World world, Changes changes) {
    List<Finding> findings = new ArrayList<>();
    for (ObjectChange change : changes.objects().values()) {
      String now = world.snapshot().altered().getOrDefault(change.key(), "");
      Optional<Definition.OfObject> object = world.object(change.key());
      if (change.type() == Change.Type.DRIFTED && !now.isEmpty() && object.isPresent()) {
        Problem problem =
            Problem.at(
                object.get().statement().location(),
                ProblemCode.ALTERED_BY_HAND,
                change.key() + " is not what was applied");
        findings.add(
            Finding.note(
                object.get().id().kind().mayHoldSecrets()
                    ? problem
                    : problem.withDetail(both(object.get(), now))));
      }
    }
    return findings;
  }

  private static List<Finding> renamed(World world, Changes changes) {
    List<Finding> findings = new ArrayList<>();
    for (ObjectChange change : changes.objects().values()) {
      Optional<Definition.OfObject> object = world.object(change.key());
      if (change.way() == Changes.Way.MOVE
          && change.type() == Change.Type.DRIFTED
          && object.isPresent()) {
        findings.add(
            Finding.note(
                Problem.at(
                    object.get().statement().location(),
                    ProblemCode.RENAMED_BY_HAND,
                    change.key() + " was " + change.reason())));
      }
    }
    return findings;
  }

  private static String both(Definition.OfObject object, String now) {
    return "recorded:\n" + object.statement().sql() + "\nnow:\n" + now.strip();
  }

  private static List<Finding> unasked(Snapshot snapshot) {
    return snapshot.newColumns().entrySet().stream()
        .filter(view -> view.getValue() == Snapshot.NewColumns.UNASKED)
        .map(Map.Entry::getKey)
        .sorted()
        .map(
            view ->
                Finding.note(
                    Problem.of(
                        ProblemCode.LOCKED,
                        view
                            + ": whether it can be replaced could not be asked, because another"
                            + " session holds a lock on what it reads")))
        .toList();
  }

  private static List<Finding> unknownRequirements(Project project) {
    List<Definition.OfObject> objects = new ArrayList<>();
    for (Definition definition : project.definitions()) {
      if (definition instanceof Definition.OfObject object) {
        objects.add(object);
      }
    }
    if (objects.stream().allMatch(object -> object.requires().isEmpty())) {
      return List.of();
    }
    List<ObjectId> known = new ArrayList<>(Foresight.targets(project.migrations()));
    objects.forEach(object -> known.add(object.id()));
    List<Finding> findings = new ArrayList<>();
    for (Definition.OfObject object : objects) {
      for (String name : object.requires()) {
        if (!Needs.isKnown(name, known)) {
          findings.add(Finding.refusal(unknownRequirement(object, name, known)));
        }
      }
    }
    return findings;
  }

  private static Problem unknownRequirement(
      Definition.OfObject object, String name, List<ObjectId> known) {
    Set<String> names = new TreeSet<>();
    known.forEach(id -> names.addAll(List.of(id.toString(), id.label())));
    String hint =
        Suggestion.closest(name, names).map(meant -> "did you mean " + meant + "?").orElse("");
    return Problem.at(
            object.statement().location(),
            ProblemCode.UNKNOWN_REQUIREMENT,
            object.key() + " requires " + name + ", which no file declares")
        .withHint(hint);
  }

  /** More than a quarter of all objects, and more than five: more often a mistake than a wish. */
  static Optional<Problem> massDrop(World world, Changes changes) {
    long managed = world.recorded().values().stream().filter(r -> r.object().isPresent()).count();
    List<String> gone =
        changes.objects().values().stream()
            .filter(change -> change.way() == Changes.Way.DROP)
            .map(ObjectChange::key)
            .filter(key -> !hasSuccessor(world, key))
            .toList();
    boolean all = world.objects().isEmpty() && world.dress().isEmpty();
    if (all || gone.size() <= 5 || 4L * gone.size() <= managed) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
                ProblemCode.MASS_DROP,
                "%d of %d managed objects would be dropped because their files are gone"
                    .formatted(gone.size(), managed))
            .withDetail(String.join(", ", gone))
            .withHint("check --code-dir; if it is meant, say --allow mass-drop"));
  }

  // What becomes another kind under its name is not gone.
  private static boolean hasSuccessor(World world, String key) {
    return world
        .recordedId(key)
        .map(ObjectId::slot)
        .filter(
            slot -> world.objects().stream().anyMatch(object -> object.id().slot().equals(slot)))
        .isPresent();
  }

  private static Problem takeOver(Definition.OfObject object) {
    return Problem.at(
            object.statement().location(),
            ProblemCode.TAKE_OVER,
            object.key() + " exists already, and pgmg did not create it")
        .withHint(
            "to replace it by what the file says, and manage it from now on, say --allow take-over");
  }

  private static Problem unmanaged(Definition.OfObject object) {
    return Problem.at(
            object.statement().location(),
            ProblemCode.EXISTS_UNMANAGED,
            object.key() + " exists already, and pgmg did not create it")
        .withHint("drop or rename it by hand, or in a migration, so that pgmg can create it");
  }
}
