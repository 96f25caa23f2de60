package dev.pgmg.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Objects and what needs what among them. Nodes are in the order of their keys, edges too. */
public final class Graph {

  private final Map<String, Node> nodes = new TreeMap<>();
  private final List<Edge> edges;
  private final Map<Direction, Map<String, List<Edge>>> from = new EnumMap<>(Direction.class);

  /** Edges that lead to no node are left out. */
  public Graph(Collection<Node> nodes, Collection<Edge> edges) {
    nodes.forEach(node -> this.nodes.put(node.key(), node));
    this.edges =
        edges.stream()
            .filter(edge -> this.nodes.containsKey(edge.from()))
            .filter(edge -> this.nodes.containsKey(edge.to()))
            .sorted(Edge.ORDER)
            .toList();
    for (Direction direction : Direction.values()) {
      Map<String, List<Edge>> byKey = new HashMap<>();
      for (Edge edge : this.edges) {
        String key = edge.at(direction.opposite());
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(edge);
      }
      from.put(direction, byKey);
    }
  }

  public Collection<Node> nodes() {
    return nodes.values();
  }

  public List<Edge> edges() {
    return edges;
  }

  public Optional<Node> node(String key) {
    return Optional.ofNullable(nodes.get(key));
  }

  /** The edges that lead away from an object in that direction, in order. */
  public List<Edge> edges(String key, Direction direction) {
    return from.getOrDefault(direction, Map.of()).getOrDefault(key, List.of());
  }

  /** Everything that can be reached from an object, itself included. */
  private Set<String> reachable(String key, Direction direction) {
    Set<String> reached = new HashSet<>();
    reach(key, direction, reached);
    return reached;
  }

  // What is reached already is not gone through again.
  private void reach(String key, Direction direction, Set<String> reached) {
    Deque<String> open = new ArrayDeque<>(List.of(key));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (reached.add(next)) {
        edges(next, direction).forEach(edge -> open.push(edge.at(direction)));
      }
    }
  }

  /** The part of it that an object can reach, and what needs what among that. */
  public Graph around(String key, Set<Direction> directions) {
    Set<String> kept = new TreeSet<>();
    directions.forEach(direction -> kept.addAll(reachable(key, direction)));
    return new Graph(nodes().stream().filter(node -> kept.contains(node.key())).toList(), edges);
  }

  /**
   * Where to begin, so that everything is reached: what nothing leads to in that direction, and one
   * object of each cycle that nothing leads to.
   */
  public List<String> roots(Direction direction) {
    List<String> roots = new ArrayList<>();
    Set<String> reached = new HashSet<>();
    for (String key : nodes.keySet()) {
      if (edges(key, direction.opposite()).isEmpty()) {
        roots.add(key);
        reach(key, direction, reached);
      }
    }
    for (String key : nodes.keySet()) {
      if (!reached.contains(key)
          && reachable(key, direction).containsAll(reachable(key, direction.opposite()))) {
        roots.add(key);
        reach(key, direction, reached);
      }
    }
    return roots;
  }
}
