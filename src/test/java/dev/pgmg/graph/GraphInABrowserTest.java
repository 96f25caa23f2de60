package dev.pgmg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.apply.Pgmg;
import dev.pgmg.report.GraphPage;
import dev.pgmg.testing.Chromium;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestRole;
import dev.pgmg.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of {@code pgmg graph --html} in a real browser. It is the same whatever the server, so
 * it is looked at beside one of them only.
 */
final class GraphInABrowserTest {

  private static final int SERVER = 18;

  @TempDir private Path directory;

  @Test
  void a_chosen_object_shows_its_definition_its_neighbours_and_its_state() throws Exception {
    Chromium chromium = chromium();
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Path page = page(database);

      String dom = chromium.dom(page, "#view.user_stats&up=3");

      assertThat(element(dom, "h1", "name")).startsWith("view.user_stats").contains("modified");
      assertThat(element(dom, "p", "facts")).contains("code.sql:1").contains("<time datetime=\"20");
      assertThat(element(dom, "pre", "definition"))
          .isEqualTo("create view user_stats as select id, score + 1 as score from users");
      assertThat(links(element(dom, "ul", "needs"))).containsExactly("table.users");
      assertThat(links(element(dom, "ul", "needed-by")))
          .containsExactly("function.best()", "view.&lt;/script&gt;&lt;b&gt;x", "view.by_hand");
      assertThat(element(dom, "ul", "needed-by")).contains("by its name", "not managed", "drifted");
      assertThat(dom)
          .containsPattern("<a id=\"row-\\d+\" title=\"view.user_stats\"[^>]* aria-current");
      assertThat(dom).contains("class=\"edge guess\"").contains("aria-label=\"table.users\"");
    }
  }

  @Test
  void nasty_names_are_nothing_but_names() throws Exception {
    Chromium chromium = chromium();
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Path page = page(database);

      String dom = chromium.dom(page, "#view.%22%3C%2Fscript%3E%3Cb%3Ex%22");

      assertThat(element(dom, "h1", "name")).startsWith("view.\"&lt;/script&gt;&lt;b&gt;x\"");
      assertThat(element(dom, "pre", "definition"))
          .contains("'&lt;/script&gt;&lt;!-- é😀 &amp;amp;'");
      assertThat(dom).doesNotContain("<b>").doesNotContain("hunter2");
    }
  }

  @Test
  void the_keyboard_alone_searches_and_chooses() throws Exception {
    Chromium chromium = chromium();
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Path page = page(database);
      String typed =
          """
          <script>
          const press = key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
          press('/');
          document.activeElement.value = 'user';
          document.activeElement.dispatchEvent(new Event('input'));
          setTimeout(() => { press('ArrowDown'); press('ArrowDown'); document.activeElement.click(); }, 500);
          </script>
          </body>
          """;
      Files.writeString(page, Files.readString(page).replace("</body>", typed));

      String dom = chromium.dom(page, "");

      assertThat(element(dom, "p", "count")).isEqualTo("3 of 8 objects");
      assertThat(rows(dom))
          .containsExactly("table.users", "user_mapping.elsewhere.public", "view.user_stats");
      assertThat(element(dom, "h1", "name")).startsWith("user_mapping.elsewhere.public");
      assertThat(element(dom, "pre", "definition")).isEqualTo("Not shown: it may hold a password.");
    }
  }

  @Test
  void two_thousand_objects_can_be_searched_and_chosen_from() throws Exception {
    Chromium chromium = chromium();
    Path page = directory.resolve("graph.html");
    Files.writeString(page, GraphPage.of(Graphs.chains(40, 50), ""));

    String dom = chromium.dom(page, "#late_7_25&q=7%20late&up=9");

    assertThat(element(dom, "p", "count")).matches("\\d+ of 2000 objects");
    assertThat(rows(dom)).contains("view.late_7_7").allMatch(row -> row.contains("7"));
    assertThat(element(dom, "h1", "name")).startsWith("view.late_7_25");
    assertThat(Pattern.compile("<rect ").matcher(dom).results()).hasSize(1 + 9 + 2);
  }

  private Path page(TestDatabase database) throws Exception {
    Pgmg pgmg = Pgmg.in(directory, database);
    database.run("create foreign data wrapper nothing");
    pgmg.write("migrations/001_users.sql", "create table users (id int primary key, score int);");
    String code =
        """
        create view user_stats as select id, score from users;
        create view "</script><b>x" as select '</script><!-- é😀 &amp;' as tag, id from user_stats;
        create function best() returns integer language plpgsql as $$ begin return (select max(score) from user_stats); end $$;
        create server elsewhere foreign data wrapper nothing;
        create user mapping for public server elsewhere options (password 'hunter2');
        """;
    pgmg.write("sql/code.sql", code);
    assertThat(pgmg.run("apply").err()).isEmpty();
    database.run("create view by_hand as select id from user_stats; drop function best()");
    pgmg.write("sql/code.sql", code.replace("id, score from", "id, score + 1 as score from"));
    Pgmg.Result result = pgmg.run("graph", "--html", "graph.html");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("Wrote graph.html (8 objects): open it in a browser.\n");
    return directory.resolve("graph.html");
  }

  private static Chromium chromium() {
    TestServer server = TestServer.get();
    assumeTrue(
        server.majorVersion() == SERVER && server.role() == TestRole.SUPERUSER,
        "the page is looked at beside a server of version " + SERVER);
    Optional<Chromium> here = Chromium.here();
    assumeTrue(here.isPresent(), "there is no Chromium: NOBODY HAS LOOKED AT THE PAGE");
    return here.get();
  }

  private static String element(String dom, String tag, String id) {
    Pattern pattern =
        Pattern.compile(
            "<%1$s [^>]*id=\"%2$s\"[^>]*>(.*?)</%1$s>".formatted(tag, id), Pattern.DOTALL);
    return pattern.matcher(dom).results().map(found -> found.group(1)).findFirst().orElse("");
  }

  private static List<String> links(String html) {
    return texts(html, "<a [^>]*>([^<]*)</a>");
  }

  private static List<String> rows(String dom) {
    return texts(dom, "<a id=\"row-\\d+\" title=\"([^\"]*)\"");
  }

  private static List<String> texts(String html, String pattern) {
    return Pattern.compile(pattern)
        .matcher(html)
        .results()
        .map((MatchResult found) -> found.group(1).replace("\"", ""))
        .toList();
  }
}
