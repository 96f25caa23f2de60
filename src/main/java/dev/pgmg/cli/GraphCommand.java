package dev.pgmg.cli;

import dev.pgmg.catalog.Overview;
import dev.pgmg.config.Settings;
import dev.pgmg.graph.Direction;
import dev.pgmg.graph.Graph;
import dev.pgmg.graph.GraphBuilder;
import dev.pgmg.graph.Lookup;
import dev.pgmg.graph.Node;
import dev.pgmg.plan.Planner;
import dev.pgmg.postgres.Session;
import dev.pgmg.report.GraphDot;
import dev.pgmg.report.GraphJson;
import dev.pgmg.report.GraphMermaid;
import dev.pgmg.report.GraphPage;
import dev.pgmg.report.GraphText;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what depends on what. */
@Command(
    name = "graph",
    description = "Show what depends on what; touches nothing.",
    footer = {"  pgmg graph --object view.active_users --down", "  pgmg graph --html graph.html"})
final class GraphCommand implements Callable<Integer> {

  /** How a graph is printed. */
  enum GraphFormat {
    TEXT,
    DOT,
    MERMAID,
    JSON
  }

  /** Where to: onto stdout, or into a page. */
  static final class Output {

    @Option(
        names = "--format",
        paramLabel = "text|dot|mermaid|json",
        description = "How to print the graph (default: text).")
    private GraphFormat format = GraphFormat.TEXT;

    @Option(
        names = "--html",
        paramLabel = "FILE",
        description = "Write one page to look at in a browser; it needs nothing else.")
    private Optional<String> html = Optional.empty();
  }

  private final Context context;

  @ArgGroup private Output output = new Output();

  @Option(
      names = "--object",
      paramLabel = "NAME",
      description = "Only what has to do with this object, as view.user_stats or user_stats.")
  private Optional<String> object = Optional.empty();

  @Option(names = "--up", description = "Go to what is needed.")
  private boolean up;

  @Option(names = "--down", description = "Go to what needs it (both ways if neither is said).")
  private boolean down;

  GraphCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings(Map.of());
    Planner planner = new Planner(context.project(settings));
    try (Session session = context.open(settings)) {
      Overview overview = session.readOnlyOverview(planner.questions());
      Graph graph =
          GraphBuilder.build(
              planner.projectIn(overview.snapshot()), overview, planner.plan(overview.snapshot()));
      Optional<Node> node = object.map(name -> Lookup.find(graph, name));
      if (output.html.isPresent()) {
        write(output.html.get(), graph, node);
      } else {
        context.print(node.map(one -> around(one, graph)).orElseGet(() -> whole(graph)));
      }
      return ExitCode.DONE;
    }
  }

  private List<String> whole(Graph graph) {
    return output.format == GraphFormat.TEXT
        ? GraphText.whole(graph, up && !down ? Direction.UP : Direction.DOWN, context.style())
        : formatted(graph);
  }

  private List<String> around(Node node, Graph graph) {
    return output.format == GraphFormat.TEXT
        ? GraphText.around(node, graph, List.copyOf(directions()), context.style())
        : formatted(graph.around(node.key(), directions()));
  }

  private Set<Direction> directions() {
    if (up == down) {
      return EnumSet.allOf(Direction.class);
    }
    return EnumSet.of(up ? Direction.UP : Direction.DOWN);
  }

  private List<String> formatted(Graph graph) {
    return switch (output.format) {
      case TEXT -> GraphText.whole(graph, Direction.DOWN, context.style());
      case DOT -> GraphDot.lines(graph);
      case MERMAID -> GraphMermaid.lines(graph);
      case JSON -> List.of(GraphJson.document(graph));
    };
  }

  private void write(String file, Graph graph, Optional<Node> selected) {
    context.write(file, GraphPage.of(graph, selected.map(Node::key).orElse("")));
    context.tell(
        List.of(
            "Wrote " + file + " (" + graph.nodes().size() + " objects): open it in a browser."));
  }
}
