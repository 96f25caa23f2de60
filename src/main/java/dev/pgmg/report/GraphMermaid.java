package dev.pgmg.report;

import dev.pgmg.graph.Edge;
import dev.pgmg.graph.Graph;
import dev.pgmg.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph for Mermaid (a flowchart). An arrow leads from what needs to what is needed; a guess is
 * dotted.
 */
public final class GraphMermaid {

  /** What needs no entity in a quoted label; of letters beyond ASCII none does. */
  private static final String PLAIN = " _.,()-:/";

  private GraphMermaid() {}

  public static List<String> lines(Graph graph) {
    List<String> lines = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    lines.add("flowchart RL");
    for (Node node : graph.nodes()) {
      String name = "n" + (names.size() + 1);
      names.put(node.key(), name);
      lines.add("  " + name + node(node));
    }
    for (Edge edge : graph.edges()) {
      String arrow = edge.isGuess() ? " -.-> " : " --> ";
      lines.add("  " + names.get(edge.from()) + arrow + names.get(edge.to()));
    }
    lines.add("  classDef pending stroke:#1a7f37,stroke-width:2px");
    lines.add("  classDef drifted stroke:#cf222e,stroke-width:2px");
    lines.add("  classDef unmanaged stroke-dasharray:4");
    return lines;
  }

  private static String node(Node node) {
    String label = label(node.key() + (node.mark().isEmpty() ? "" : " (" + node.mark() + ")"));
    String shape =
        node.keeper() == Node.Keeper.MIGRATIONS ? "[(\"" + label + "\")]" : "[\"" + label + "\"]";
    String group = group(node);
    return shape + (group.isEmpty() ? "" : ":::" + group);
  }

  private static String group(Node node) {
    if (node.keeper() == Node.Keeper.OTHERS) {
      return "unmanaged";
    }
    return node.change()
        .map(
            change ->
                switch (change) {
                  case NEW, MODIFIED, DELETED, AFFECTED -> "pending";
                  case DRIFTED -> "drifted";
                })
        .orElse("");
  }

  /** With entities for all that Mermaid, Markdown or HTML could take for something else. */
  private static String label(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
              out.append(plain ? Character.toString(c) : "#" + c + ";");
            });
    return out.toString();
  }
}
