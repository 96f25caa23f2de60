package dev.pgmg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgmg.problem.PgmgException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GraphTest {

  @Test
  void roots_are_what_needs_nothing_and_one_object_of_each_cycle() {
    Graph graph = Graphs.ofViews("b -> a", "d -> e", "e -> d", "c -> e", "f -> f");

    assertThat(graph.roots(Direction.DOWN)).containsExactly("view.a", "view.d", "view.f");
    assertThat(graph.roots(Direction.UP)).containsExactly("view.b", "view.c", "view.f");
  }

  @Test
  void around_an_object_is_what_it_reaches_and_no_more() {
    Graph graph = Graphs.ofViews("c -> b", "b -> a", "x -> a", "d -> c", "d -> b");

    assertThat(keys(graph.around("view.b", Set.of(Direction.UP))))
        .containsExactly("view.a", "view.b");
    assertThat(keys(graph.around("view.b", Set.of(Direction.DOWN))))
        .containsExactly("view.b", "view.c", "view.d");
    assertThat(graph.around("view.b", Set.of(Direction.UP, Direction.DOWN)).edges()).hasSize(4);
  }

  @Test
  void the_order_of_what_it_is_made_from_does_not_matter() {
    Graph graph = Graphs.ofViews("c -> b", "b -> a", "x -> a", "d ~> c", "d -> b");
    for (int seed = 0; seed < 20; seed++) {
      List<Node> nodes = new ArrayList<>(graph.nodes());
      List<Edge> edges = new ArrayList<>(graph.edges());
      Collections.shuffle(nodes, new Random(seed));
      Collections.shuffle(edges, new Random(seed));
      Graph other = new Graph(nodes, edges);

      assertThat(List.copyOf(other.nodes())).isEqualTo(List.copyOf(graph.nodes()));
      assertThat(other.edges()).isEqualTo(graph.edges());
    }
  }

  @Test
  void edges_to_what_is_not_there_are_left_out() {
    Edge edge = new Edge("view.a", "view.gone", Edge.Origin.CATALOG);

    assertThat(new Graph(List.of(Graphs.view("a", "")), List.of(edge)).edges()).isEmpty();
  }

  @Test
  void an_object_is_found_by_its_identity_its_label_and_its_name() {
    Graph graph = Graphs.ofViews("Odd -> a");

    assertThat(Lookup.find(graph, "view.\"Odd\"").key()).isEqualTo("view.\"Odd\"");
    assertThat(Lookup.find(graph, "\"Odd\"").key()).isEqualTo("view.\"Odd\"");
    assertThat(Lookup.find(graph, "Odd").key()).isEqualTo("view.\"Odd\"");
    assertThatThrownBy(() -> Lookup.find(graph, "Odt"))
        .isInstanceOf(PgmgException.class)
        .hasMessageContaining("there is no Odt");
  }

  private static List<String> keys(Graph graph) {
    return graph.nodes().stream().map(Node::key).toList();
  }
}
