package dev.pgmg.scenario;

import dev.pgmg.cli.Invocation;
import dev.pgmg.cli.Main;
import dev.pgmg.config.Settings;
import dev.pgmg.config.SettingsReader;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Planner;
import dev.pgmg.postgres.Session;
import dev.pgmg.postgres.SessionOptions;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Project;
import dev.pgmg.project.ProjectReader;
import dev.pgmg.project.Trees;
import dev.pgmg.report.PlanText;
import dev.pgmg.report.Style;
import dev.pgmg.testing.JsonSchemas;
import dev.pgmg.testing.TestRole;
import dev.pgmg.testing.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** pgmg itself, in this JVM. */
final class InProcess implements Program {

  @Override
  public Output run(Path directory, String connectionString, CommandLine command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Invocation invocation =
        new Invocation(
            directory,
            environment(connectionString),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int exitCode = Main.run(invocation, command.arguments().toArray(String[]::new));
    return new Output(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, String> hashes(Path directory, String creationSchema) {
    return read(settings(directory, "embedded")).in(creationSchema).definitions().stream()
        .collect(Collectors.toMap(Definition::key, Definition::hash));
  }

  @Override
  public List<String> plansShuffled(Path directory, String connectionString, List<Long> seeds) {
    Settings settings = settings(directory, connectionString);
    Project asRead = read(settings);
    try (Session session =
        Session.open(
            settings.connection(),
            new SessionOptions(settings.stateSchema(), settings.role()),
            environment(connectionString))) {
      return seeds.stream().map(seed -> plan(shuffled(asRead, seed), session)).toList();
    }
  }

  @Override
  public boolean isJudgedByItsPlansOn(TestServer server) {
    return server.majorVersion() >= 16 && server.role() == TestRole.SUPERUSER;
  }

  private static Project shuffled(Project asRead, long seed) {
    List<Definition> definitions = new ArrayList<>(asRead.definitions());
    if (seed != 0) {
      Collections.shuffle(definitions, new Random(seed));
    }
    return new Project(asRead.migrations(), definitions);
  }

  private static String plan(Project project, Session session) {
    Planner planner = new Planner(project);
    Plan plan = planner.plan(session.readOnlySnapshot(planner.questions()));
    return String.join("\n", PlanText.lines(plan, PlanText.LocksOf.ALL_TABLES, Style.PLAIN));
  }

  @Override
  public String misprints(Path directory, CommandLine command, Output output) {
    String printed =
        command.schema().map(schema -> JsonSchemas.complaints(schema, output.out())).orElse("");
    String saved =
        command
            .savedPlan()
            .map(directory::resolve)
            .filter(Files::exists)
            .map(file -> JsonSchemas.complaints("saved-plan", text(file)))
            .orElse("");
    return printed + saved;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> environment(String connectionString) {
    return Map.of("PGMG_CONNECTION_STRING", connectionString, "NO_COLOR", "1");
  }

  private static Settings settings(Path directory, String connectionString) {
    return SettingsReader.read(Map.of(), environment(connectionString), directory);
  }

  private static Project read(Settings settings) {
    return ProjectReader.read(
        new Trees(
            settings.migrationsDirectory(),
            settings.codeDirectory(),
            settings.exclude(),
            settings.workingDirectory()));
  }
}
