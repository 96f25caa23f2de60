package dev.pgmg.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.config.Setting;
import dev.pgmg.config.Settings;
import dev.pgmg.config.SettingsReader;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ObserverTest {

  @Test
  void it_sees_the_statement_of_the_session_and_nothing_once_it_is_closed() throws Exception {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      Observer observer;
      try (Session session = open(database)) {
        observer = session.observer();
        session.execute(List.of("SELECT 'seen'"));

        assertThat(observer.look().map(Activity::statement)).contains("SELECT 'seen'");
        assertThat(observer.look().flatMap(Activity::stage)).isEmpty();
      }
      observer.close();
      assertThat(observer.look()).isEmpty();
    }
  }

  private static Session open(TestDatabase database) {
    Settings settings =
        SettingsReader.read(
            Map.of(Setting.CONNECTION_STRING, database.connectionString()),
            System.getenv(),
            Path.of("").toAbsolutePath());
    return Session.open(settings.connection(), new SessionOptions("public", ""), System.getenv());
  }
}
