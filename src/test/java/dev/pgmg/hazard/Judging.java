package dev.pgmg.hazard;

import dev.pgmg.catalog.Circumstances;
import dev.pgmg.catalog.DressQuestion;
import dev.pgmg.catalog.Interest;
import dev.pgmg.catalog.Operands;
import dev.pgmg.catalog.Questions;
import dev.pgmg.catalog.State;
import dev.pgmg.config.Settings;
import dev.pgmg.config.SettingsReader;
import dev.pgmg.object.ObjectId;
import dev.pgmg.postgres.Session;
import dev.pgmg.postgres.SessionOptions;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import dev.pgmg.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules say of statements. */
final class Judging {

  /** Nobody has allowed or denied anything. */
  static Limits limits(long smallTableRows) {
    return new Limits(Set.of(), Set.of(), smallTableRows);
  }

  private Judging() {}

  static List<Statement> statements(String sql) {
    return Splitter.statements(new SourceText("test.sql", sql));
  }

  static Session open(TestDatabase database) {
    Settings settings =
        SettingsReader.read(
            Map.of(), Map.of("PGMG_CONNECTION_STRING", database.connectionString()), Path.of(""));
    SessionOptions options = new SessionOptions(settings.stateSchema(), settings.role());
    return Session.open(settings.connection(), options, Map.of());
  }

  /** What the database says of what statements are about. */
  static Circumstances circumstances(TestDatabase database, String sql) {
    try (Session session = open(database)) {
      return circumstances(session, sql);
    }
  }

  static Circumstances circumstances(Session session, String sql) {
    return session.readOnlySnapshot(new About(Hazards.operands(statements(sql)))).circumstances();
  }

  static List<Hazard> hazards(String sql, Circumstances circumstances, long smallTableRows) {
    return Hazards.of(
        statements(sql).stream().map(Deed::of).toList(),
        circumstances,
        "public",
        limits(smallTableRows));
  }

  private record About(Operands operands) implements Questions {

    @Override
    public List<ObjectId> declared() {
      return List.of();
    }

    @Override
    public List<DressQuestion> dressed() {
      return List.of();
    }

    @Override
    public Interest about(State state) {
      return new Interest(
          List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), operands);
    }
  }
}
