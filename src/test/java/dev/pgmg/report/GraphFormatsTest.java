package dev.pgmg.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.graph.Direction;
import dev.pgmg.graph.Edge;
import dev.pgmg.graph.Graph;
import dev.pgmg.graph.Graphs;
import dev.pgmg.graph.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GraphFormatsTest {

  /** Quotes, tags, a line end, a backslash, more bytes than letters, and the words of languages. */
  private static final String NASTY = "a\"</script><b>&amp;\\N{x}|#1;`end`\n'é😀";

  private static final String SQL =
      "select '</script><!-- &lt; \" \\ \u2028 é😀' as x\n-- ${graph}";

  private static final Graph NASTY_GRAPH =
      new Graph(
          List.of(Graphs.view(NASTY, SQL), Graphs.view("plain", "select 1")),
          List.of(new Edge("view.plain", nastyKey(), Edge.Origin.NAMES)));

  private static String nastyKey() {
    return Graphs.view(NASTY, "").key();
  }

  @Test
  void what_stands_above_is_not_written_again_and_cycles_end() {
    Graph graph = Graphs.ofViews("b -> a", "c -> a", "c -> b", "d -> c", "x -> d", "d ~> x");

    assertThat(GraphText.whole(graph, Direction.DOWN, Style.PLAIN))
        .containsExactly(
            "view.a (new)",
            "├── view.b (new)",
            "│   └── view.c (new)",
            "│       └── view.d (new)",
            "│           └── view.x (new)",
            "│               └╌╌ view.d (new) (cycle)",
            "└── view.c (new) (*)",
            "",
            "(*): shown above already",
            "(cycle): it stands further up in the same branch",
            "╌╌: guessed from names; PostgreSQL's catalog does not know of it");
  }

  @Test
  void an_object_alone_needs_nothing_and_nothing_needs_it() {
    Node alone = Graphs.view("alone", "select 1");

    assertThat(
            GraphText.around(
                alone,
                new Graph(List.of(alone), List.of()),
                List.of(Direction.UP, Direction.DOWN),
                Style.PLAIN))
        .containsExactly("view.alone (new)", "  needs nothing", "  is needed by nothing");
  }

  @Test
  void no_objects_are_said_to_be_none() {
    assertThat(GraphText.whole(new Graph(List.of(), List.of()), Direction.DOWN, Style.PLAIN))
        .containsExactly("Nothing is declared.");
  }

  @Test
  void each_object_is_one_line_of_text_whatever_its_name() {
    assertThat(GraphText.whole(NASTY_GRAPH, Direction.DOWN, Style.PLAIN).subList(0, 2))
        .containsExactly(
            "view.\"a\"\"</script><b>&amp;\\N{x}|#1;`end`\\n'é😀\" (new)", "└╌╌ view.plain (new)");
  }

  @Test
  void dot_quotes_quotes_and_backslashes() {
    assertThat(GraphDot.lines(NASTY_GRAPH))
        .contains(
            "  \"view.plain\" -> \"view.\\\"a\\\"\\\"</script><b>&amp;\\\\N{x}|#1;`end`\\n'é😀\\\"\""
                + " [style=dashed];");
  }

  @Test
  void mermaid_gets_entities_for_all_but_letters() {
    assertThat(GraphMermaid.lines(NASTY_GRAPH))
        .contains(
            "  n1[\"view.#34;a#34;#34;#60;/script#62;#60;b#62;#38;amp#59;#92;N#123;x#125;#124;#35;1#59;"
                + "#96;end#96;#10;#39;é#128512;#34; (new)\"]:::pending",
            "  n2 -.-> n1");
  }

  @Test
  void nothing_in_a_page_ends_its_script_or_stands_for_a_place_in_it() {
    String page = GraphPage.of(NASTY_GRAPH, "");

    assertThat(page).containsOnlyOnce("</script>\n<script>").contains("-- ${graph}");
    assertThat(page.split("</script>", -1)).hasSize(3);
    assertThat(page).doesNotContain("<!--").contains("\\u003c/script\\u003e\\u003c!--");
  }

  @Test
  void a_page_asks_nobody_for_anything() {
    assertThat(GraphPage.of(NASTY_GRAPH, ""))
        .contains("default-src 'none'")
        .doesNotContainPattern("(src|href)=\"?(https?:)?//|@import|fetch\\(|XMLHttpRequest");
  }

  @Test
  void the_same_graph_is_the_same_page() {
    assertThat(GraphPage.of(NASTY_GRAPH, "")).isEqualTo(GraphPage.of(NASTY_GRAPH, ""));
  }
}
