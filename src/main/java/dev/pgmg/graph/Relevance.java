package dev.pgmg.graph;

import dev.pgmg.object.ObjectKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Leaves out what has nothing to do with anything managed. What stays: what is managed, what that
 * needs, directly or not, and what others made that needs it, as far as the first table.
 */
final class Relevance {

  private final Graph graph;

  private Relevance(Graph graph) {
    this.graph = graph;
  }

  static Graph of(Graph graph) {
    Relevance relevance = new Relevance(graph);
    Set<String> kept = relevance.reached(Direction.UP);
    kept.addAll(relevance.reached(Direction.DOWN));
    return new Graph(
        graph.nodes().stream().filter(node -> kept.contains(node.key())).toList(), graph.edges());
  }

  private Set<String> reached(Direction direction) {
    Set<String> kept = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>();
    graph.nodes().stream()
        .filter(node -> node.keeper() == Node.Keeper.PGMG)
        .forEach(
            node -> {
              kept.add(node.key());
              open.push(node);
            });
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (direction == Direction.UP || leadsDown(node)) {
        graph.edges(node.key(), direction).stream()
            .flatMap(edge -> graph.node(edge.at(direction)).stream())
            .filter(next -> next.keeper() == Node.Keeper.PGMG || !isSchema(next))
            .filter(next -> kept.add(next.key()))
            .forEach(open::push);
      }
    }
    return kept;
  }

  // What is merely in a schema is nothing that a change of the schema would be felt by.
  private static boolean leadsDown(Node node) {
    return node.keeper() != Node.Keeper.MIGRATIONS && !isSchema(node);
  }

  private static boolean isSchema(Node node) {
    return node.id().kind() == ObjectKind.SCHEMA;
  }
}
