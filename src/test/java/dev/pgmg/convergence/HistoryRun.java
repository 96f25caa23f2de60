package dev.pgmg.convergence;

import dev.pgmg.convergence.Edit.Expectation;
import dev.pgmg.convergence.Failure.Law;
import dev.pgmg.testing.CatalogDump;
import dev.pgmg.testing.StateTables;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import dev.pgmg.watch.ShortcutRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Plays a history on a living database and judges every step.
 *
 * <ol>
 *   <li>The project's statements are run in order, without pgmg, and rolled back: that is how the
 *       catalog has to look.
 *   <li>What the edit does by hand is done, the files are written, pgmg applies them: a single file
 *       by the shortcut of a watch, where that is open.
 *   <li>The laws of {@link Law} are asked.
 *   <li>In the end pgmg builds the last project from nothing.
 * </ol>
 */
final class HistoryRun implements AutoCloseable {

  private static final int DAMAGES = 4;
  private static final Pattern DRIFTED = Pattern.compile(": (.*) \\(drifted\\)");

  private final Path directory;
  private final Pgmg pgmg;
  private final TestDatabase living;
  private final TestDatabase reference;
  private final Connection inOrder;
  private final StringBuilder story = new StringBuilder();
  private ProjectFiles files = ProjectFiles.NONE;

  private HistoryRun(Path directory) throws SQLException, IOException {
    this.directory = directory;
    this.pgmg = new Pgmg(directory);
    Files.createDirectories(directory.resolve("migrations"));
    Files.createDirectories(directory.resolve("sql"));
    this.living = TestServer.get().createDatabase();
    this.reference = TestServer.get().createDatabase();
    this.inOrder = reference.connect();
    inOrder.setAutoCommit(false);
  }

  /** The first failure, if there is one. */
  static Optional<Failure> play(History history, Path directory) throws SQLException, IOException {
    try (HistoryRun run = new HistoryRun(directory)) {
      return run.play(history);
    }
  }

  private Optional<Failure> play(History history) throws SQLException, IOException {
    Model model = history.begin();
    Optional<Failure> failure = step(0, new Model(), model, Expectation.ANYTHING);
    List<Edit> edits = history.edits();
    for (int i = 0; i < edits.size() && failure.isEmpty(); i++) {
      Model after = edits.get(i).applyTo(model);
      if (after != model) {
        failure = step(i + 1, model, after, edits.get(i).expectation(model));
        model = after;
      }
    }
    return failure.isPresent() ? failure : freshBuild(edits.size(), model);
  }

  private Optional<Failure> step(int number, Model before, Model after, Expectation expectation)
      throws SQLException, IOException {
    byHand(number, before, after);
    boolean shortened = expectation == Expectation.ANYTHING && number > 0 && shortened(after);
    write(after);
    CatalogDump expected;
    try {
      expected = build(after);
    } catch (SQLException e) {
      return failure(Law.IS_A_PROJECT, number, String.valueOf(e.getMessage()));
    }
    Optional<Failure> planned = plan(number, expectation);
    if (planned.isPresent()) {
      return planned;
    }
    if (shortened && !pgmg.run(living, "plan").isUpToDate()) {
      return failure(Law.NOTHING_IS_LEFT, number, pgmg.run(living, "plan").text());
    }
    Pgmg.Output apply = pgmg.run(living, "apply", "--allow", "mass-drop");
    if (!apply.isSuccess()) {
      return failure(Law.APPLIES, number, apply.text());
    }
    if (apply.text().contains("planned again: ")) {
      return failure(Law.NOTHING_IS_LEFT, number, apply.text());
    }
    String differences = living.dump().differencesFrom(expected);
    if (!differences.isEmpty()) {
      return failure(Law.CONVERGES, number, differences + apply.text());
    }
    Pgmg.Output again = pgmg.run(living, "plan");
    return again.isUpToDate()
        ? Optional.empty()
        : failure(Law.PLANS_NOTHING_AGAIN, number, again.text() + apply.text());
  }

  private void byHand(int number, Model before, Model after) throws SQLException {
    story.append("=== edit ").append(number).append('\n');
    for (ByHand dress : after.byHand()) {
      boolean isNew = !before.byHand().contains(dress);
      if (isNew) {
        story.append("by hand: ").append(dress.sql(before));
        living.run(dress.sql(before));
      }
    }
    for (String sql : after.damage()) {
      story.append("by hand: ").append(sql).append(damage(living, sql));
    }
  }

  // PostgreSQL knows best what can be done.
  private static String damage(TestDatabase database, String sql) {
    try {
      database.run(sql);
      return "";
    } catch (SQLException e) {
      return "refused: " + e.getMessage() + "\n";
    }
  }

  // As a watch does it, where it is one save.
  private boolean shortened(Model after) throws IOException {
    Optional<String> saved = ProjectFiles.of(after).onlyChange(files);
    if (saved.isEmpty()) {
      return false;
    }
    try (ShortcutRun run = new ShortcutRun(directory, living)) {
      if (!run.open()) {
        return false;
      }
      write(after);
      Optional<List<String>> steps = run.take(saved.get());
      steps.ifPresent(done -> story.append("by the shortcut: ").append(done).append('\n'));
      return steps.isPresent();
    }
  }

  private void write(Model model) throws IOException {
    ProjectFiles now = ProjectFiles.of(model);
    now.write(directory, files);
    story.append(now.changesSince(files));
    files = now;
  }

  private CatalogDump build(Model model) throws SQLException {
    try (Statement statement = inOrder.createStatement()) {
      for (String sql : InOrder.statements(model)) {
        run(statement, sql);
      }
      return CatalogDump.of(inOrder);
    } finally {
      inOrder.rollback();
    }
  }

  private static void run(Statement statement, String sql) throws SQLException {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(e.getMessage() + "\nin: " + sql, e.getSQLState(), e);
    }
  }

  private Optional<Failure> plan(int number, Expectation expectation) {
    if (expectation == Expectation.ANYTHING) {
      return Optional.empty();
    }
    Pgmg.Output plan = pgmg.run(living, "plan");
    return switch (expectation) {
      case ANYTHING -> Optional.empty();
      case NO_CHANGES ->
          plan.isUpToDate() ? Optional.empty() : failure(Law.NO_CHANGES, number, plan.text());
      case NO_DROP ->
          plan.text().lines().noneMatch(line -> line.strip().matches("\\d+\\. DROP .*"))
              ? Optional.empty()
              : failure(Law.DROPS_NOTHING, number, plan.text());
    };
  }

  private Optional<Failure> freshBuild(int number, Model model) throws SQLException {
    CatalogDump expected = build(model);
    try (TestDatabase fresh = TestServer.get().createDatabase()) {
      Pgmg.Output apply = pgmg.run(fresh, "apply");
      if (!apply.isSuccess()) {
        return failure(Law.BUILDS_FRESH, number, apply.text());
      }
      for (ByHand dress : model.byHand()) {
        fresh.run(dress.sql(model));
      }
      String differences = fresh.dump().differencesFrom(expected);
      if (!differences.isEmpty()) {
        return failure(Law.BUILDS_FRESH, number, differences + apply.text());
      }
      // Options that no file has are a difference to adopt.
      boolean bare =
          model.byHand().stream().noneMatch(one -> one.dress().kind().word().equals("options"));
      return bare ? takeOver(number, model, fresh, expected) : Optional.empty();
    }
  }

  private Optional<Failure> takeOver(
      int number, Model model, TestDatabase fresh, CatalogDump before) throws SQLException {
    Pgmg.Output adopted = forgetAndAdopt(fresh);
    if (adopted.text().contains("the database is empty")) {
      return Optional.empty();
    }
    String differences = fresh.dump().differencesFrom(before);
    Pgmg.Output plan = pgmg.run(fresh, "plan");
    return adopted.isSuccess() && differences.isEmpty() && plan.isUpToDate()
        ? takeOverDamaged(number, model, fresh)
        : failure(Law.IS_ADOPTED, number, differences + adopted.text() + plan.text());
  }

  // What drift is to a database that pgmg knows, a difference is to one that it does not.
  private Optional<Failure> takeOverDamaged(int number, Model model, TestDatabase fresh)
      throws SQLException {
    Dice dice = new Dice(number + model.things().size());
    for (Thing thing : dice.some(List.copyOf(model.things()), DAMAGES)) {
      Damages.to(model, thing, dice).ifPresent(sql -> story.append(sql).append(damage(fresh, sql)));
    }
    String drifted = pgmg.run(fresh, "plan").text();
    CatalogDump before = fresh.dump();
    Pgmg.Output adopted = forgetAndAdopt(fresh);
    List<String> unseen =
        DRIFTED
            .matcher(drifted)
            .results()
            .map(match -> match.group(1))
            .filter(key -> !isListed(key, adopted) && !isListed(dressed(key), adopted))
            .toList();
    String differences = fresh.dump().differencesFrom(before);
    return unseen.isEmpty() && differences.isEmpty()
        ? Optional.empty()
        : failure(
            Law.DAMAGE_IS_NOT_ADOPTED, number, unseen + differences + drifted + adopted.text());
  }

  private static boolean isListed(String key, Pgmg.Output adopted) {
    return adopted.text().contains(": " + key + "\n");
  }

  // Of what is not adopted itself, the dress is not told apart.
  private static String dressed(String key) {
    return key.substring(key.indexOf('.') + 1).replaceFirst(": [^:]*$", "");
  }

  private Pgmg.Output forgetAndAdopt(TestDatabase database) throws SQLException {
    List<String> adopt = new ArrayList<>(List.of("adopt"));
    adopt.addAll(StateTables.forget(database));
    return pgmg.run(database, adopt.toArray(String[]::new));
  }

  private Optional<Failure> failure(Law law, int number, String details) {
    return Optional.of(new Failure(law, number, details, story.toString()));
  }

  @Override
  public void close() throws SQLException {
    inOrder.close();
    living.close();
    reference.close();
  }
}
