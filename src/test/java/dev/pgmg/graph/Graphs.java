package dev.pgmg.graph;

import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.plan.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Graphs in few words. */
public final class Graphs {

  private Graphs() {}

  /** Of views, given as {@code a -> b} for a needs b, and {@code a ~> b} where that is a guess. */
  public static Graph ofViews(String... edges) {
    Map<String, Node> nodes = new TreeMap<>();
    List<Edge> made = new ArrayList<>();
    for (String edge : edges) {
      String[] parts = edge.split(" ", -1);
      Node from = view(parts[0], "select 1");
      Node to = view(parts[2], "select 1");
      nodes.put(from.key(), from);
      nodes.put(to.key(), to);
      Edge.Origin origin = parts[1].equals("->") ? Edge.Origin.CATALOG : Edge.Origin.NAMES;
      made.add(new Edge(from.key(), to.key(), origin));
    }
    return new Graph(nodes.values(), made);
  }

  /** Of so many chains of so many views, {@code late_0_1} needing {@code late_0_0}. */
  public static Graph chains(int count, int length) {
    List<String> edges = new ArrayList<>();
    for (int chain = 0; chain < count; chain++) {
      for (int i = 1; i < length; i++) {
        edges.add("late_%d_%d -> late_%d_%d".formatted(chain, i, chain, i - 1));
      }
    }
    return ofViews(edges.toArray(String[]::new));
  }

  /** A view that is new. */
  public static Node view(String name, String sql) {
    return new Node(
        ObjectId.of(ObjectKind.VIEW, new QualifiedName("public", name)),
        Node.Keeper.PGMG,
        Optional.of(Change.Type.NEW),
        "",
        new Node.Source("code.sql", 1, sql),
        Optional.<Instant>empty());
  }
}
