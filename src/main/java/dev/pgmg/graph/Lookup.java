package dev.pgmg.graph;

import dev.pgmg.object.ObjectId;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds an object by what somebody calls it: its identity as output shows it, that without the
 * kind, without arguments, or its bare name. The first of these that fits any object counts.
 */
public final class Lookup {

  private static final List<Function<ObjectId, String>> NAMES =
      List.of(ObjectId::toString, ObjectId::label, Lookup::withoutArguments, ObjectId::ownName);

  private Lookup() {}

  /** Throws where there is none, or more than one. */
  public static Node find(Graph graph, String name) {
    for (Function<ObjectId, String> called : NAMES) {
      List<Node> found =
          graph.nodes().stream().filter(node -> called.apply(node.id()).equals(name)).toList();
      if (found.size() == 1) {
        return found.getFirst();
      }
      if (!found.isEmpty()) {
        throw new PgmgException(ambiguous(name, found));
      }
    }
    throw new PgmgException(unknown(graph, name));
  }

  private static String withoutArguments(ObjectId id) {
    return id.isOnRelation() ? id.label() : id.name().shown();
  }

  private static Problem ambiguous(String name, List<Node> found) {
    List<String> keys = found.stream().map(Node::key).toList();
    return Problem.of(ProblemCode.AMBIGUOUS_OBJECT, name + " may mean " + String.join(" or ", keys))
        .withHint("say which: --object '" + keys.getFirst() + "'");
  }

  private static Problem unknown(Graph graph, String name) {
    Set<String> known = new TreeSet<>();
    graph.nodes().forEach(node -> NAMES.forEach(called -> known.add(called.apply(node.id()))));
    String hint =
        Suggestion.closest(name, known)
            .map(meant -> "did you mean " + meant + "?")
            .orElse("pgmg graph shows what there is");
    return Problem.of(
            ProblemCode.UNKNOWN_OBJECT,
            "there is no " + name + " among what pgmg manages and what that needs")
        .withHint(hint);
  }
}
