package dev.pgmg.report;

import dev.pgmg.graph.Edge;
import dev.pgmg.graph.Graph;
import dev.pgmg.graph.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A graph for Graphviz (the DOT language). An arrow leads from what needs to what is needed; a
 * guess is dashed, what is not managed is dotted, what is pending or drifted has a colour.
 */
public final class GraphDot {

  private GraphDot() {}

  public static List<String> lines(Graph graph) {
    List<String> lines = new ArrayList<>();
    lines.add("digraph pgmg {");
    lines.add("  rankdir=RL;");
    lines.add("  node [shape=box, style=rounded, fontname=\"Helvetica\"];");
    graph.nodes().forEach(node -> lines.add("  " + node(node) + ";"));
    graph.edges().forEach(edge -> lines.add("  " + edge(edge) + ";"));
    lines.add("}");
    return lines;
  }

  private static String node(Node node) {
    String label =
        node.mark().isEmpty() ? "" : ", label=" + quoted(node.key(), "\\n(" + node.mark() + ")");
    return quoted(node.key(), "") + " [" + look(node) + label + "]";
  }

  private static String look(Node node) {
    return switch (node.keeper()) {
      case MIGRATIONS -> "shape=cylinder, style=solid" + colour(node);
      case OTHERS -> "style=dotted";
      case PGMG -> "style=rounded" + colour(node);
    };
  }

  private static String colour(Node node) {
    return node.change()
        .map(
            change ->
                switch (change) {
                  case NEW, MODIFIED -> ", color=darkgreen";
                  case DELETED, DRIFTED -> ", color=red";
                  case AFFECTED -> ", color=orange";
                })
        .orElse("");
  }

  private static String edge(Edge edge) {
    String ends = quoted(edge.from(), "") + " -> " + quoted(edge.to(), "");
    return edge.isGuess() ? ends + " [style=dashed]" : ends;
  }

  // As a label, a backslash begins an escape; as a name it is itself, doubled or not.
  private static String quoted(String text, String escaped) {
    String inner =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n");
    return '"' + inner + escaped + '"';
  }
}
