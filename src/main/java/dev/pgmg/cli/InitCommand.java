package dev.pgmg.cli;

import dev.pgmg.config.Setting;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.report.JsonReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Begins a project: the settings, the two folders, a first example of each. */
@Command(
    name = "init",
    description = "Begin a project here: pgmg.toml, the two folders, a first example of each.",
    footer = "  pgmg init")
final class InitCommand implements Callable<Integer> {

  private final Context context;
  private final List<String> created = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  @Mixin private FormatOption format = new FormatOption();

  InitCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    String migrations = given(Setting.MIGRATIONS_DIR);
    String code = given(Setting.CODE_DIR);
    write("pgmg.toml", settings(migrations, code));
    boolean fresh = !isInUse(migrations) && !isInUse(code);
    folder(migrations);
    folder(code);
    if (fresh) {
      write(migrations + "/001_create_users.sql", resource("init-migration.sql"));
      write(code + "/active_users.sql", resource("init-code.sql"));
    }
    if (format.isJson()) {
      context.print(List.of(JsonReport.files(created, kept)));
      return ExitCode.DONE;
    }
    said.add("");
    said.add(
        "pgmg apply makes all of it; then pgmg watch applies the code at every save. The database");
    said.add(
        "is a private PostgreSQL in .pgmg until connection_string in pgmg.toml names another one.");
    context.tell(said);
    return ExitCode.DONE;
  }

  private String given(Setting<String> setting) {
    return context.options().settings().getOrDefault(setting, setting.fallback());
  }

  private static String settings(String migrations, String code) throws IOException {
    return resource("pgmg.toml.example")
        .replaceFirst("(?s)^.*?\n\n", "")
        .replace("# connection_string = \"\"", "connection_string = \"embedded\"")
        .replace(
            line(Setting.MIGRATIONS_DIR, "# ", "migrations"),
            named(Setting.MIGRATIONS_DIR, migrations))
        .replace(line(Setting.CODE_DIR, "# ", "sql"), named(Setting.CODE_DIR, code));
  }

  private static String named(Setting<String> setting, String folder) {
    return line(setting, folder.equals(setting.fallback()) ? "# " : "", folder);
  }

  private static String line(Setting<String> setting, String mark, String value) {
    return mark + setting.key() + " = \"" + value + "\"";
  }

  // There an example would be a surprise.
  private boolean isInUse(String folder) throws IOException {
    Path directory = context.directory().resolve(folder);
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isPresent();
    }
  }

  private void created(String path) {
    created.add(path);
    said.add("Created " + path);
  }

  private void kept(String path) {
    kept.add(path);
    said.add("Kept " + path);
  }

  private void folder(String folder) throws IOException {
    Path directory = context.directory().resolve(folder);
    if (Files.isDirectory(directory)) {
      kept(folder + "/");
    } else {
      created(folder + "/");
    }
    Files.createDirectories(directory);
  }

  private void write(String file, String text) {
    Path target = context.directory().resolve(file);
    if (Files.exists(target)) {
      kept(file);
      return;
    }
    try {
      Files.writeString(target, text);
      created(file);
    } catch (IOException e) {
      throw new PgmgException(
          Problem.of(ProblemCode.UNWRITABLE_FILE, file + " cannot be written: " + e.getMessage()));
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(InitCommand.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
