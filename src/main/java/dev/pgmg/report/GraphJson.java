package dev.pgmg.report;

import dev.pgmg.graph.Edge;
import dev.pgmg.graph.Graph;
import dev.pgmg.graph.Node;
import dev.pgmg.plan.Change;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A graph as a JSON document. An edge leads from what needs to what is needed. */
public final class GraphJson {

  private static final int FORMAT = 1;

  private GraphJson() {}

  public static String document(Graph graph) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("objects", graph.nodes().stream().map(GraphJson::node).toList());
    fields.put("edges", graph.edges().stream().map(GraphJson::edge).toList());
    return Json.write(fields);
  }

  /** What all formats of JSON say of an object. */
  static Map<String, @Nullable Object> node(Node node) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("object", node.key());
    fields.put("kind", node.id().kind().word());
    fields.put("schema", orNull(node.id().name().schema()));
    fields.put("managed", node.keeper() == Node.Keeper.PGMG);
    fields.put("change", node.change().map(Change.Type::word).orElse(null));
    fields.put("reason", orNull(node.reason()));
    fields.put("file", orNull(node.source().file()));
    fields.put("line", node.source().line() == 0 ? null : node.source().line());
    fields.put("last_applied", node.lastApplied().map(GraphJson::toTheSecond).orElse(null));
    return fields;
  }

  private static String toTheSecond(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static Map<String, Object> edge(Edge edge) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("from", edge.from());
    fields.put("to", edge.to());
    fields.put("known_from", edge.origin().word());
    return fields;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
