package dev.pgmg.postgres;

import dev.pgmg.catalog.CatalogGraph;
import dev.pgmg.catalog.Overview;
import dev.pgmg.catalog.Questions;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.config.Connection;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.problem.PgmgException;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * One connection to the database, in one transaction at a time.
 *
 * <p>A transaction begins with the first statement and ends with {@link #commit} or {@link
 * #rollback}. What PostgreSQL refuses is a {@link DatabaseException}; that the database cannot be
 * reached is a {@link PgmgException}.
 */
public final class Session implements AutoCloseable {

  /** The user itself, who alone may end its other sessions. */
  private static final String NO_ROLE = "";

  /** Begins a transaction that changes nothing, sees one moment and waits for nobody long. */
  private static final String READ_ONLY =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL lock_timeout = '1s'; ";

  private final java.sql.Connection connection;
  private final OwnSession own;
  private final String address;
  private final AutoCloseable server;
  private final String stateSchema;
  private final Inspection inspection;
  private final Supplier<OwnSession> another;

  /** As another one, without asking for the password once more. */
  private final Supplier<OwnSession> onlooker;

  private Optional<TransactionMark> transaction = Optional.empty();
  private volatile boolean canceled;

  private Session(
      OwnSession own,
      String address,
      AutoCloseable server,
      String stateSchema,
      Supplier<OwnSession> another,
      Supplier<OwnSession> onlooker) {
    this.connection = own.connection();
    this.own = own;
    this.address = address;
    this.server = server;
    this.stateSchema = stateSchema;
    this.inspection = new Inspection(connection, stateSchema);
    this.another = another;
    this.onlooker = onlooker;
  }

  /** Connects; starts the embedded server first where the connection says so. */
  public static Session open(
      Connection connection, SessionOptions options, Map<String, String> environment) {
    return switch (connection) {
      case Connection.Server remote ->
          connect(
              () -> PasswordCommandRun.passwordOf(remote, environment, PasswordCommandRun.PATIENCE),
              options,
              () -> {});
      case Connection.Embedded embedded -> {
        EmbeddedServer server =
            EmbeddedServer.start(embedded.directory(), EmbeddedServer.Options.of(environment));
        yield connect(server::connection, options, server);
      }
    };
  }

  private static Session connect(
      Supplier<Connection.Server> target, SessionOptions options, AutoCloseable server) {
    try {
      Connection.Server there = target.get();
      OwnSession own = OwnSession.open(there, options.role());
      own.connection().setAutoCommit(false);
      return new Session(
          own,
          there.describe(),
          server,
          QualifiedName.quoted(options.stateSchema()),
          () -> OwnSession.open(target.get(), NO_ROLE),
          () -> OwnSession.open(there, NO_ROLE));
    } catch (SQLException e) {
      closeQuietly(server);
      throw new DatabaseException(e, 0);
    } catch (PgmgException e) {
      closeQuietly(server);
      throw e;
    }
  }

  /** Answers questions from one moment of the database, without changing or locking anything. */
  public Snapshot readOnlySnapshot(Questions questions) {
    try {
      return new SnapshotReader(connection, stateSchema).read(questions, READ_ONLY);
    } finally {
      rollback();
    }
  }

  /** The same with all that depends on anything. */
  public Overview readOnlyOverview(Questions questions) {
    try {
      return new OverviewReader(connection, stateSchema).read(questions, READ_ONLY);
    } finally {
      rollback();
    }
  }

  /**
   * Answers questions in a transaction that begins with them.
   *
   * @param settings for that transaction
   */
  public Snapshot snapshot(Questions questions, List<String> settings) {
    return new SnapshotReader(connection, stateSchema)
        .read(questions, String.join("; ", settings) + "; ");
  }

  /** Answers questions inside the transaction that is under way. */
  public Snapshot snapshot(Questions questions) {
    return new SnapshotReader(connection, stateSchema).read(questions, "");
  }

  /** What depends on what these names may mean, as it is now inside the transaction. */
  public CatalogGraph dependentsOf(Collection<QualifiedName> names) {
    return new SnapshotReader(connection, stateSchema).dependentsOf(names);
  }

  /** Runs something under the lock that one apply at a time holds on a database. */
  public <T> T locked(Duration wait, AdvisoryLock.Waiting waiting, Supplier<T> work) {
    AdvisoryLock lock = AdvisoryLock.take(connection, wait, waiting);
    try {
      return work.get();
    } finally {
      lock.release();
    }
  }

  /** Sends statements in as few round trips as the protocol allows; results are thrown away. */
  public void execute(List<String> statements) {
    execute(statements, NoticeListener.NOBODY);
  }

  /** The same, and what the server says beside its answers is told. */
  public void execute(List<String> statements, NoticeListener listener) {
    OwnSession.Statements sent = own.heeding(statements);
    try {
      Pipeline.send(
          connection,
          sent.sql(),
          (statement, notice) -> listener.heard(sent.origins().get(statement), notice));
    } catch (DatabaseException e) {
      throw e.at(sent.origins().get(e.index()));
    }
  }

  /** As the other one; nobody is told what the server says beside its answer. */
  public void executeOutside(String sql) {
    executeOutside(sql, NoticeListener.NOBODY);
  }

  /**
   * Sends one statement in a message of its own, outside a transaction. The one under way has to
   * have ended.
   */
  public void executeOutside(String sql, NoticeListener listener) {
    try {
      connection.setAutoCommit(true);
      try {
        for (String each : own.heeding(List.of(sql)).sql()) {
          Pipeline.send(connection, List.of(each), listener);
        }
      } finally {
        // What it was closed by is the better complaint.
        if (!connection.isClosed()) {
          connection.setAutoCommit(false);
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  /** Sends one statement; answers the first column of the rows of its results, if it has any. */
  public List<String> firstColumn(String sql) {
    return FirstColumn.of(own.heeding(List.of(sql)).sql(), connection);
  }

  /**
   * Ends the transaction without a trace, and lets go of what a rollback leaves to the session:
   * prepared statements and advisory locks. pgmg's own lock is not to be held.
   */
  public void rollbackAll() {
    rollback();
    send(SqlResource.read("leftovers"));
    rollback();
  }

  /** How many statements {@link #execute} takes at most. */
  public static final int MAX_BATCH = 900;

  /** Runs a COPY ... FROM stdin with its data. */
  public void copyIn(String sql, String data, NoticeListener listener) {
    try {
      connection.clearWarnings();
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(data));
      ServerNotice.all(connection.getWarnings()).forEach(notice -> listener.heard(0, notice));
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The statements that check the bodies of routines, which are told by their oids. */
  public List<Validation> validations(Collection<Long> routines) {
    return Validation.of(connection, routines);
  }

  /** The two tables pgmg writes. */
  public StateTables state() {
    return new StateTables(connection, stateSchema);
  }

  /** A closer look at single things. */
  public Inspection inspection() {
    return inspection;
  }

  /** Names that are in the catalogs. */
  public KnownNames knownNames() {
    return new KnownNames(connection);
  }

  /** Works with pgmg's own settings from here on, in the midst of what a migration has set. */
  public SetAside setAside() {
    return SetAside.of(own, connection);
  }

  /** Begins what is to be committed, with these settings and the state tables at hand. */
  public void begin(List<String> settings) {
    execute(settings);
    transaction = Optional.of(state().create());
  }

  /**
   * What has become of the transaction that was begun last, as far as a new connection can tell:
   * for when this one is lost.
   */
  public Fate fate() {
    if (transaction.isEmpty()) {
      return Fate.UNKNOWN;
    }
    try (java.sql.Connection other = another.get().connection()) {
      return transaction.get().fate(other, stateSchema);
    } catch (SQLException | PgmgException notNow) {
      return Fate.UNKNOWN;
    }
  }

  /** Ends the transaction for good. Throws where the server answers that it rolled back instead. */
  public void commit() {
    end();
  }

  private void end(String... before) {
    try {
      Commit.of(connection, before);
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  /**
   * The same, and those who listen are told in that moment. A notification is part of its
   * transaction (manual, NOTIFY): it is heard if and only if the rest is there.
   */
  public void commitAnnouncing(List<String> payloads) {
    end(payloads.stream().map(Session::announcement).toArray(String[]::new));
  }

  /** Tells those who listen, at once; the transaction under way is rolled back. */
  public void announce(List<String> payloads) {
    send(
        payloads.stream()
            .map(Session::announcement)
            .collect(Collectors.joining("; ", "ROLLBACK; ", "")));
  }

  /**
   * What transactions there were, in words that stay the same as long as none that writes begins or
   * ends anywhere on the server (manual, pg_current_snapshot).
   */
  public String moment() {
    return firstColumn("SELECT pg_current_snapshot(); ROLLBACK").getFirst();
  }

  // Sent together: one round trip.
  private void send(String statements) {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(statements);
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  private static String announcement(String payload) {
    return "NOTIFY pgmg, E'" + payload.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /** Ends the transaction without a trace; says nothing if the connection is gone. */
  public void rollback() {
    try {
      connection.rollback();
    } catch (SQLException connectionIsGone) {
      // The server rolls back by itself when a connection ends.
    }
  }

  /** Sees what this session does, from another thread. */
  public Observer observer() {
    try {
      int process = connection.unwrap(PGConnection.class).getBackendPID();
      return new Observer(process, () -> onlooker.get().connection());
    } catch (SQLException e) {
      throw new DatabaseException(e, 0);
    }
  }

  /** Whether an index can be used that was built concurrently; empty where there is none. */
  public Optional<IndexState> indexState(QualifiedName index) {
    return IndexState.of(index, connection);
  }

  /** Indexes that a migration may have left behind. */
  public List<LeftIndex> leftIndexes(LeftIndex.Search search) {
    return LeftIndex.find(search, connection, stateSchema);
  }

  /** How far a partition is detached. */
  public PartitionState partitionState(QualifiedName table, QualifiedName partition) {
    return PartitionState.of(table, partition, connection);
  }

  /** Who holds locks, and how many. */
  public Locking locking() {
    return new Locking(connection);
  }

  /** Where it is connected to, without a password. */
  public String address() {
    return address;
  }

  /** Whether the connection is there, as far as the last answer told. */
  public boolean isOpen() {
    try {
      return !connection.isClosed();
    } catch (SQLException e) {
      return false;
    }
  }

  /** Whether {@link #cancel} was called. */
  public boolean isCanceled() {
    return canceled;
  }

  /** Cancels what runs at the moment; called from another thread. */
  public void cancel() {
    canceled = true;
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException nothingRuns) {
      // Then there is nothing to cancel.
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException closedAlready) {
      // Closing is all that was wanted.
    }
    closeQuietly(server);
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
