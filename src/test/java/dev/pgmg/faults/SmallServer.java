package dev.pgmg.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.config.Connection;
import dev.pgmg.postgres.EmbeddedServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/** A server of a test's own, which has little of something. */
record SmallServer(EmbeddedServer server) implements AutoCloseable {

  static SmallServer with(Path directory, Map<String, String> settings) {
    assumeTrue(
        System.getProperty("pgmg.test.postgres", "18").matches("\\d+"),
        "a server of its own needs PostgreSQL's programs, and the tests run on one from elsewhere");
    EmbeddedServer.Options options =
        EmbeddedServer.Options.of(Map.of())
            .withBinaries(Path.of(System.getProperty("pgmg.test.binaries", "")))
            .withSetting("fsync", "off");
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      options = options.withSetting(setting.getKey(), setting.getValue());
    }
    return new SmallServer(EmbeddedServer.start(directory, options));
  }

  String connectionString() {
    Connection.Server to = server.connection();
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(to.user(), to.password().value(), host(), port(), to.database());
  }

  void run(String sql) throws SQLException {
    Connection.Server to = server.connection();
    Properties properties = new Properties();
    properties.setProperty("user", to.user());
    properties.setProperty("password", to.password().value());
    String url = "jdbc:postgresql://%s:%d/%s".formatted(host(), port(), to.database());
    try (java.sql.Connection connection = DriverManager.getConnection(url, properties);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String host() {
    return server.connection().hosts().getFirst().host();
  }

  private int port() {
    return server.connection().hosts().getFirst().port();
  }

  @Override
  public void close() {
    server.close();
  }
}
