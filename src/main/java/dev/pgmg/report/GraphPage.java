package dev.pgmg.report;

import dev.pgmg.graph.Edge;
import dev.pgmg.graph.Graph;
import dev.pgmg.graph.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A graph as one HTML page that needs nothing else: its style, its script and the graph are in it.
 * The pieces are the resources of the directory {@code graph}.
 */
public final class GraphPage {

  private static final List<String> SCRIPTS =
      List.of("data.js", "list.js", "picture.js", "detail.js", "keys.js");

  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)\\}");

  private GraphPage() {}

  /**
   * The page.
   *
   * @param selected the key of what is shown first; empty for the overview
   */
  public static String of(Graph graph, String selected) {
    String script = SCRIPTS.stream().map(GraphPage::resource).collect(Collectors.joining("\n"));
    Map<String, String> parts =
        Map.of("style", resource("page.css"), "script", script, "graph", data(graph, selected));
    return PLACE
            .matcher(resource("page.html"))
            .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")))
        + "\n";
  }

  private static String data(Graph graph, String selected) {
    Map<String, Integer> places = new HashMap<>();
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (Node node : graph.nodes()) {
      places.put(node.key(), objects.size());
      objects.add(object(node));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("selected", selected);
    fields.put("objects", objects);
    fields.put("edges", graph.edges().stream().map(edge -> edge(edge, places)).toList());
    return inScript(Json.write(fields));
  }

  private static Map<String, @Nullable Object> object(Node node) {
    Map<String, @Nullable Object> fields = GraphJson.node(node);
    fields.values().removeIf(Objects::isNull);
    fields.put("mark", node.mark());
    fields.put("sql", node.source().sql());
    return fields;
  }

  private static List<Object> edge(Edge edge, Map<String, Integer> places) {
    return List.of(
        places.getOrDefault(edge.from(), 0),
        places.getOrDefault(edge.to(), 0),
        edge.origin().word());
  }

  // Line ends in JSON are between its values only; and no sign of HTML may end the script.
  private static String inScript(String json) {
    return json.replaceAll("\n *", "")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static String resource(String name) {
    try (InputStream in = GraphPage.class.getResourceAsStream("graph/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
