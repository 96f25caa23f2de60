package dev.pgmg.scenario;

import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plays a scenario on a database of its own.
 *
 * <ol>
 *   <li>A database and the roles are made; roles that an interrupted run left are dropped first.
 *   <li>For each step: the project is edited, {@code superuser.sql} and {@code before.sql} are run,
 *       then the commands, then {@code check.sql}, which may look at everything; all that is
 *       printed goes into the transcript.
 *   <li>Before every apply and after every step that an apply ended well, the {@linkplain
 *       StandingOracles standing oracles} are asked.
 *   <li>Database and roles are dropped.
 * </ol>
 */
final class ScenarioRun {

  private final Scenario scenario;
  private final Program program;
  private final TestServer server;
  private final Path project;
  private final StringBuilder transcript = new StringBuilder();
  private final List<String> broken = new ArrayList<>();

  /**
   * What came of it.
   *
   * @param transcript what was printed, with the marks of this one run taken out
   * @param broken what the standing oracles found, empty if all is well
   */
  record Result(String transcript, List<String> broken) {}

  private ScenarioRun(Scenario scenario, Program program, TestServer server, Path project) {
    this.scenario = scenario;
    this.program = program;
    this.server = server;
    this.project = project;
  }

  /**
   * Plays a scenario.
   *
   * @param project an empty directory
   */
  static Result play(Scenario scenario, Program program, TestServer server, Path project)
      throws SQLException {
    return new ScenarioRun(scenario, program, server, project).play();
  }

  private Result play() throws SQLException {
    dropRoles();
    createRoles();
    try (TestDatabase database = server.createDatabase()) {
      Normalizer normalizer = Normalizer.of(project, database);
      StandingOracles oracles =
          new StandingOracles(scenario, program, server, database, project, broken::add);
      for (ScenarioStep step : scenario.steps()) {
        step.applyTo(project);
        try {
          step.prepare(database);
        } catch (SQLException e) {
          // Most often because of what went wrong before: the transcript tells.
          broken.add(name(step) + ": what is done by hand fails: " + e.getMessage());
          break;
        }
        play(step, database, oracles, normalizer);
      }
      return new Result(transcript.toString(), List.copyOf(broken));
    } finally {
      dropRoles();
    }
  }

  private void play(
      ScenarioStep step, TestDatabase database, StandingOracles oracles, Normalizer normalizer)
      throws SQLException {
    if (!step.isFirst()) {
      transcript.append("\n# ").append(step.name()).append('\n');
    }
    boolean endsWithApply = false;
    for (CommandLine command : step.commands()) {
      if (command.isApply()) {
        oracles.beforeApply(step);
      }
      Program.Output output = program.run(project, database.connectionString(), command);
      endsWithApply = command.isApply() && output.isSuccess();
      oracles.afterCommand(step, command, output);
      transcript
          .append("$ pgmg ")
          .append(command.text())
          .append('\n')
          .append(normalizer.normalize(output.asTranscript()));
    }
    oracles.afterCommands(step);
    if (step.check().isPresent()) {
      transcript.append("$ psql < check.sql\n");
      transcript.append(
          Normalizer.ofRows().normalize(check(step.check().get(), database.asSuperuser())));
    }
    if (endsWithApply) {
      oracles.afterApply(step);
    }
  }

  private static String check(String script, TestDatabase database) {
    try {
      return database.run(script).stream().map(row -> row + "\n").collect(Collectors.joining());
    } catch (SQLException e) {
      return "! " + e.getMessage() + "\n";
    }
  }

  private static String name(ScenarioStep step) {
    return step.isFirst() ? "first step" : step.name();
  }

  private void createRoles() throws SQLException {
    for (String role : scenario.roles()) {
      server.run("CREATE ROLE " + role);
    }
  }

  private void dropRoles() throws SQLException {
    for (String role : scenario.roles()) {
      server.run("DROP ROLE IF EXISTS " + role);
    }
  }
}
