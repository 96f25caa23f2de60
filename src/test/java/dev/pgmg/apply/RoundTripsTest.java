package dev.pgmg.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Few round trips, however large the project. */
final class RoundTripsTest {

  @TempDir private Path directory;

  @Test
  void a_plan_with_nothing_to_do_asks_once() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase();
        CountingProxy proxy = proxyTo(database)) {
      Pgmg pgmg = projectOf(20, database, proxy);
      assertThat(pgmg.run("apply").exitCode()).isZero();
      int connecting = connecting(pgmg, proxy);

      assertThat(pgmg.run("plan").out()).startsWith("No changes.");

      // What the session is; BEGIN and the question, which are sent together; the transaction's
      // end.
      assertThat(proxy.timesReady() - connecting).isEqualTo(4);
    }
  }

  @Test
  void a_fresh_apply_of_many_objects_costs_hardly_more_than_of_few() throws Exception {
    int few = tripsOfFreshApply(10, directory.resolve("few"));
    int many = tripsOfFreshApply(400, directory.resolve("many"));

    // The driver waits for the server now and then, lest both wait for each other's full buffers.
    assertThat(many).isLessThan(few + 10);
  }

  @Test
  void to_tell_who_listens_costs_one_round_trip() throws Exception {
    int told = tripsOfFreshApply(10, directory.resolve("told"));

    Path silent = Files.createDirectories(directory.resolve("silent"));
    Files.writeString(silent.resolve("pgmg.toml"), "notify = false");
    int untold = tripsOfFreshApply(10, silent);

    // That it begins, and the BEGIN after it, which is sent together with what follows. That it has
    // succeeded is sent together with the commit.
    assertThat(told - untold).isEqualTo(2);
  }

  @Test
  void to_take_over_an_object_costs_a_few_each() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase();
        CountingProxy proxy = proxyTo(database)) {
      int objects = 100;
      Pgmg pgmg = projectOf(objects, database, proxy);
      assertThat(pgmg.run("apply").exitCode()).isZero();
      database.run("truncate pgmg_state, pgmg_migrations");
      proxy.timesReady();

      assertThat(pgmg.run("adopt", "--through", "1").exitCode()).isZero();

      assertThat(proxy.timesReady()).isLessThan(8 * objects);
    }
  }

  private static int tripsOfFreshApply(int objects, Path directory) throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase();
        CountingProxy proxy = proxyTo(database)) {
      Pgmg pgmg = projectOf(objects, directory, database, proxy);
      assertThat(pgmg.run("apply").exitCode()).isZero();
      return proxy.timesReady();
    }
  }

  private static int connecting(Pgmg pgmg, CountingProxy proxy) throws Exception {
    proxy.timesReady();
    URI uri = URI.create(pgmg.connectionString());
    String[] user = uri.getUserInfo().split(":", 2);
    java.util.Properties properties = new java.util.Properties();
    properties.setProperty("user", user[0]);
    properties.setProperty("password", user.length > 1 ? user[1] : "");
    properties.setProperty("ApplicationName", "pgmg");
    properties.setProperty("assumeMinServerVersion", "14");
    String url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + uri.getPath();
    new org.postgresql.Driver().connect(url, properties).close();
    return proxy.timesReady();
  }

  private Pgmg projectOf(int objects, TestDatabase database, CountingProxy proxy) throws Exception {
    return projectOf(objects, directory, database, proxy);
  }

  private static Pgmg projectOf(
      int objects, Path directory, TestDatabase database, CountingProxy proxy) throws Exception {
    Pgmg direct = Pgmg.in(directory, database);
    URI uri = URI.create(direct.connectionString());
    String through =
        direct
            .connectionString()
            .replace(uri.getHost() + ":" + uri.getPort(), "127.0.0.1:" + proxy.port());
    Pgmg pgmg = new Pgmg(directory, through);
    pgmg.write("migrations/001_users.sql", "create table users (id int, name text);");
    StringBuilder views = new StringBuilder();
    for (int i = 0; i < objects; i++) {
      views.append(
          "create view v%d as select id, name from users where id = %d;\n".formatted(i, i));
    }
    pgmg.write("sql/views.sql", views.toString());
    return pgmg;
  }

  private static CountingProxy proxyTo(TestDatabase database) throws Exception {
    URI uri = URI.create(database.connectionString());
    return new CountingProxy(uri.getHost(), uri.getPort());
  }
}
