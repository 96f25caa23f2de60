package dev.pgmg.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a session through a connection of its own, which is opened at the first look. What goes
 * wrong with it is nobody's concern: then there is nothing to see.
 */
public final class Observer implements AutoCloseable {

  private final int process;
  private final Supplier<Connection> connect;
  private volatile @Nullable Connection connection;
  private volatile boolean blind;

  Observer(int process, Supplier<Connection> connect) {
    this.process = process;
    this.connect = connect;
  }

  /** What it does now; empty where that cannot be seen. */
  public Optional<Activity> look() {
    if (blind) {
      return Optional.empty();
    }
    try {
      return ask(connected());
    } catch (SQLException | RuntimeException e) {
      close();
      return Optional.empty();
    }
  }

  private Connection connected() {
    @Nullable Connection there = connection;
    if (there == null) {
      there = connect.get();
      connection = there;
      if (blind) {
        close();
      }
    }
    return there;
  }

  private Optional<Activity> ask(Connection there) throws SQLException {
    try (PreparedStatement statement = there.prepareStatement(SqlResource.read("activity"))) {
      statement.setInt(1, process);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(activity(rows)) : Optional.empty();
      }
    }
  }

  private static Activity activity(ResultSet rows) throws SQLException {
    long done = rows.getLong(4);
    long total = rows.getLong(5);
    return new Activity(
        Optional.ofNullable(rows.getString(1)).orElse(""),
        Duration.ofSeconds(rows.getLong(6)),
        rows.getBoolean(2) ? Activity.Waiting.FOR_A_LOCK : Activity.Waiting.FOR_NOBODY,
        Optional.ofNullable(rows.getString(3))
            .map(words -> new Activity.Stage(words, done, total)));
  }

  @Override
  public void close() {
    blind = true;
    @Nullable Connection there = connection;
    connection = null;
    if (there != null) {
      try {
        there.close();
      } catch (SQLException closedAlready) {
        // Closing is all that was wanted.
      }
    }
  }
}
