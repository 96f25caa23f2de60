package dev.pgmg.postgres;

import static java.util.Locale.ROOT;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.Baseline;
import dev.pgmg.catalog.SectionProgress;
import dev.pgmg.object.ObjectId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes {@code pgmg_migrations} and {@code pgmg_state}. */
public final class StateTables {

  private final Connection connection;
  private final String schema;

  StateTables(Connection connection, String schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /**
   * A row of {@code pgmg_state}.
   *
   * @param object empty for dress
   * @param kind the word of the object's kind, or of the dress's aspect
   */
  public record ObjectRow(
      String key,
      String hash,
      String definition,
      String file,
      String kind,
      Optional<ObjectId> object) {}

  /** A row of {@code pgmg_migrations}. */
  public record MigrationRow(String name, String hash, long milliseconds) {}

  /**
   * Makes the tables if this is the first apply, and brings those of an older layout up to it.
   * Answers by what to ask about the transaction.
   */
  TransactionMark create() {
    String layout = SqlResource.read("state-layout", schema.replace("'", "''"));
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(layout)) {
      rows.next();
      TransactionMark mark = new TransactionMark(rows.getString(2), rows.getString(3));
      // CREATE TABLE IF NOT EXISTS would need the right to create even where the table is there.
      if (!rows.getBoolean(1)) {
        statement.execute(SqlResource.read("create-state", schema));
      }
      return mark;
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  public void record(List<ObjectRow> rows) {
    update(
        "record-objects",
        rows.isEmpty(),
        List.of(
            rows.stream().map(ObjectRow::key).toList(),
            rows.stream().map(ObjectRow::hash).toList(),
            rows.stream().map(ObjectRow::definition).toList(),
            rows.stream().map(ObjectRow::file).toList(),
            rows.stream().map(ObjectRow::kind).toList(),
            part(rows, id -> id.name().schema()),
            part(rows, id -> id.name().name()),
            part(rows, ObjectId::member)));
  }

  private static List<String> part(
      List<ObjectRow> rows, java.util.function.Function<ObjectId, String> of) {
    return rows.stream().map(row -> row.object().map(of).orElse("")).toList();
  }

  /**
   * Records how things look now.
   *
   * @param located where the objects among them stand, by key
   */
  public void recordBaselines(Map<String, Baseline> baselines, Map<String, Address> located) {
    try {
      new Forms(connection, schema).record(baselines, located);
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  public void forget(List<String> keys) {
    update("forget-objects", keys.isEmpty(), List.of(keys));
  }

  /** Gives up what is known of how things looked; the end of the apply records it anew. */
  public void lookAnew(List<String> keys) {
    update("forget-baselines", keys.isEmpty(), List.of(keys));
  }

  public void recordMigrations(List<MigrationRow> rows, String version) {
    update(
        "record-migrations",
        rows.isEmpty(),
        List.of(
            rows.stream().map(MigrationRow::name).toList(),
            rows.stream().map(MigrationRow::hash).toList(),
            rows.stream().map(row -> String.valueOf(row.milliseconds())).toList(),
            rows.stream().map(row -> version).toList()));
  }

  /**
   * Records what was accepted of migrations that were applied, without what else is known of them.
   */
  public void accept(List<AppliedMigration> migrations) {
    update(
        "accept-migrations",
        migrations.isEmpty(),
        List.of(
            migrations.stream().map(AppliedMigration::name).toList(),
            migrations.stream().map(AppliedMigration::hash).toList(),
            migrations.stream()
                .map(one -> String.valueOf(one.file() == AppliedMigration.File.GIVEN_UP))
                .toList()));
  }

  /** Records how far a migration got that is not done yet, and how long that took. */
  public void recordProgress(AppliedMigration migration, long milliseconds, String version) {
    List<SectionProgress> sections = migration.sections();
    update(
        "record-progress",
        false,
        List.of(
            List.of(migration.name()),
            List.of(migration.hash()),
            List.of(String.valueOf(milliseconds)),
            List.of(version),
            sections.stream().map(SectionProgress::name).toList(),
            sections.stream().map(SectionProgress::mode).toList(),
            sections.stream().map(SectionProgress::hash).toList(),
            sections.stream().map(section -> section.state().name().toLowerCase(ROOT)).toList(),
            sections.stream().map(section -> String.valueOf(section.statements())).toList()));
  }

  private void update(String resource, boolean nothing, List<List<String>> arrays) {
    if (nothing) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(SqlResource.read(resource, schema))) {
      for (int i = 0; i < arrays.size(); i++) {
        update.setArray(i + 1, connection.createArrayOf("text", arrays.get(i).toArray()));
      }
      update.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }
}
