package dev.pgmg.project;

import dev.pgmg.object.Declaration.Dress;
import dev.pgmg.object.ObjectId;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What the two trees say: the desired state.
 *
 * @param migrations in order of their numbers
 * @param definitions in any order; plans do not depend on it
 */
public record Project(List<Migration> migrations, List<Definition> definitions) {

  public Project {
    migrations = List.copyOf(migrations);
    definitions = List.copyOf(definitions);
  }

  /**
   * The same project with every name in its schema and all dress tied to the object it dresses.
   *
   * <p>Throws where two statements say the same thing, naming both places.
   *
   * @param creationSchema where PostgreSQL creates what is named without a schema: current_schema()
   */
  public Project in(String creationSchema) {
    List<Definition.OfObject> objects =
        definitions.stream()
            .filter(Definition.OfObject.class::isInstance)
            .map(Definition.OfObject.class::cast)
            .map(object -> qualified(object, creationSchema))
            .toList();
    Targets targets = new Targets(objects, creationSchema);
    List<Definition> qualified = new ArrayList<>(objects);
    for (Definition definition : definitions) {
      if (definition instanceof Definition.OfDress dress) {
        qualified.add(tied(dress, targets));
      }
    }
    refuseDuplicates(qualified);
    return new Project(migrations, qualified);
  }

  private static Definition.OfObject qualified(Definition.OfObject object, String schema) {
    return new Definition.OfObject(
        object.id().in(schema),
        object.statement(),
        object.file(),
        object.hash(),
        object.requires());
  }

  private static Definition tied(Definition.OfDress definition, Targets targets) {
    Dress dress = definition.dress();
    List<ObjectId> tied = dress.targets().stream().map(targets::resolve).toList();
    return new Definition.OfDress(
        dress.on(tied), definition.statement(), definition.file(), definition.hash());
  }

  private static void refuseDuplicates(List<Definition> definitions) {
    Map<String, Definition> seen = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Definition definition : definitions) {
      // Two slots may have one key: a trigger on "users" and one on "public.users".
      for (String name : new LinkedHashSet<>(List.of(slot(definition), definition.key()))) {
        Definition first = seen.putIfAbsent(name, definition);
        if (first != null) {
          problems.add(duplicate(first, definition));
          break;
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new PgmgException(problems);
    }
  }

  private static String slot(Definition definition) {
    return switch (definition) {
      case Definition.OfObject object -> object.id().slot().toString();
      case Definition.OfDress dress -> dress.key();
    };
  }

  // Whatever order the files were read in, the later place is the one reported.
  private static Problem duplicate(Definition one, Definition other) {
    boolean inOrder = place(one).compareTo(place(other)) <= 0;
    Definition first = inOrder ? one : other;
    Definition second = inOrder ? other : one;
    SourceLocation at = first.statement().location();
    return Problem.at(
            second.statement().location(),
            ProblemCode.DUPLICATE_OBJECT,
            second.key() + " is declared twice")
        .withDetail("It is declared at " + at.file() + ":" + at.line() + " already.")
        .withHint("remove one of the two");
  }

  private static String place(Definition definition) {
    return String.format("%s:%09d", definition.file(), definition.statement().start());
  }
}
