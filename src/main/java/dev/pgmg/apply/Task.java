package dev.pgmg.apply;

import dev.pgmg.catalog.Snapshot;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Planner;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.PostgresError;
import dev.pgmg.postgres.Session;
import dev.pgmg.project.Project;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What one apply is about, for all that take part in it. */
record Task(Planner planner, Session session, ApplyOptions options, Consumer<ApplyEvent> events) {

  /** lock_not_available, serialization_failure, deadlock_detected. */
  private static final Set<String> TRANSIENT = Set.of("55P03", "40001", "40P01");

  private static final String CANCELED = "57014";

  // Bodies may call what is made later; they are checked when all is there.
  private static final String UNCHECKED_BODIES = "SET LOCAL check_function_bodies = off";

  Project project() {
    return planner.project();
  }

  Snapshot snapshot() {
    return session.snapshot(planner.questions(), options.patience().inTransaction());
  }

  /** In the midst of a transaction. */
  Snapshot snapshotAmid() {
    return session.snapshot(planner.questionsAmid());
  }

  Plan plan(Snapshot snapshot) {
    return planner.plan(snapshot, options.consent());
  }

  /** What is left of a plan whose hazards were agreed to. */
  Plan planOn(Snapshot snapshot) {
    return planner.plan(snapshot, options.consent().denyingNothingMore());
  }

  void begin() {
    session.begin(settings());
  }

  /** What a transaction works with. */
  List<String> settings() {
    List<String> settings = new ArrayList<>(options.patience().inTransaction());
    settings.add(UNCHECKED_BODIES);
    return settings;
  }

  /** The statements that undo what a section has set. */
  List<String> settingsAsBefore() {
    List<String> settings =
        new ArrayList<>(List.of("RESET SESSION AUTHORIZATION", "RESET ROLE", "RESET ALL"));
    settings.addAll(settings());
    return settings;
  }

  void tell(ApplyEvent event) {
    events.accept(event);
  }

  List<String> payloads(Announcement announcement) {
    return options.ending() == ApplyOptions.Ending.COMMIT
        ? options.herald().payloads(announcement)
        : List.of();
  }

  /**
   * Tells it in a transaction of its own; the one under way ends. That it cannot be told changes
   * nothing.
   */
  void announce(Announcement announcement) {
    try {
      List<String> payloads = payloads(announcement);
      if (!payloads.isEmpty()) {
        session.announce(payloads);
      }
    } catch (DatabaseException notTold) {
      // What is lost with it is told by whatever comes next.
    }
  }

  /**
   * Whether the same may succeed later. That a statement was canceled has one SQLSTATE for a
   * timeout and for a person, and the words are in the server's language: by the time it took the
   * two are told apart.
   */
  boolean isTransient(PostgresError error, Patience patience, Duration time) {
    boolean timedOut =
        error.sqlState().equals(CANCELED)
            && patience.limitsStatements()
            && time.compareTo(patience.statementTimeout()) >= 0
            && !session.isCanceled();
    return TRANSIENT.contains(error.sqlState()) || timedOut;
  }
}
