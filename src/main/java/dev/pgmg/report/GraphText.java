package dev.pgmg.report;

import dev.pgmg.graph.Direction;
import dev.pgmg.graph.Edge;
import dev.pgmg.graph.Graph;
import dev.pgmg.graph.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A graph as trees for people: what leads nowhere further up at the left, then what follows from
 * it. A tree that stands above already is not written again, and a guess hangs on a dashed line.
 */
public final class GraphText {

  private final Graph graph;
  private final Style style;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> shown = new HashSet<>();
  private final Set<Footnote> footnotes = new java.util.TreeSet<>();

  private enum Footnote {
    REPEATED("(*): shown above already"),
    CYCLE("(cycle): it stands further up in the same branch"),
    GUESS("╌╌: guessed from names; PostgreSQL's catalog does not know of it");

    private final String text;

    Footnote(String text) {
      this.text = text;
    }
  }

  private GraphText(Graph graph, Style style) {
    this.graph = graph;
    this.style = style;
  }

  /** All of it, from what needs nothing down to what nothing needs, or the other way round. */
  public static List<String> whole(Graph graph, Direction direction, Style style) {
    GraphText text = new GraphText(graph, style);
    for (String root : graph.roots(direction)) {
      text.lines.add(text.name(root));
      text.children(root, direction, new Place("", Set.of(root)));
    }
    return text.lines.isEmpty() ? List.of("Nothing is declared.") : text.withFootnotes();
  }

  /** What one object needs, what needs it, or both. */
  public static List<String> around(
      Node node, Graph graph, List<Direction> directions, Style style) {
    GraphText text = new GraphText(graph, style);
    text.lines.add(text.name(node.key()));
    for (Direction direction : directions) {
      String title = direction == Direction.UP ? "needs" : "is needed by";
      boolean none = graph.edges(node.key(), direction).isEmpty();
      text.lines.add("  " + title + (none ? " nothing" : ":"));
      text.shown.clear();
      text.children(node.key(), direction, new Place("  ", Set.of(node.key())));
    }
    return text.withFootnotes();
  }

  /** Where in a tree: what stands before a line, and what it follows from. */
  private record Place(String indent, Set<String> path) {

    Place below(String more, String key) {
      Set<String> longer = new HashSet<>(path);
      longer.add(key);
      return new Place(indent + more, longer);
    }
  }

  private void children(String key, Direction direction, Place place) {
    shown.add(key);
    List<Edge> edges = graph.edges(key, direction);
    for (int i = 0; i < edges.size(); i++) {
      boolean last = i == edges.size() - 1;
      child(edges.get(i), direction, place, last ? "└" : "├", last ? "    " : "│   ");
    }
  }

  private void child(Edge edge, Direction direction, Place place, String corner, String below) {
    String key = edge.at(direction);
    String line = edge.isGuess() ? noted(Footnote.GUESS, "╌╌ ") : "── ";
    String start = place.indent() + style.faint(corner + line) + name(key);
    if (place.path().contains(key)) {
      lines.add(start + noted(Footnote.CYCLE, " (cycle)"));
    } else if (shown.contains(key) && !graph.edges(key, direction).isEmpty()) {
      lines.add(start + noted(Footnote.REPEATED, " (*)"));
    } else {
      lines.add(start);
      children(key, direction, place.below(style.faint(below), key));
    }
  }

  private String noted(Footnote footnote, String text) {
    footnotes.add(footnote);
    return text;
  }

  private String name(String key) {
    String mark = graph.node(key).map(Node::mark).orElse("");
    return oneLine(key) + (mark.isEmpty() ? "" : " " + style.going("(" + mark + ")"));
  }

  // A quoted name may have a line end in it.
  private static String oneLine(String key) {
    return key.replace("\r", "\\r").replace("\n", "\\n");
  }

  private List<String> withFootnotes() {
    if (!footnotes.isEmpty()) {
      lines.add("");
      footnotes.forEach(footnote -> lines.add(style.faint(footnote.text)));
    }
    return lines;
  }
}
