package dev.pgmg.cli;

import dev.pgmg.config.Settings;
import dev.pgmg.project.NextMigration;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the file of the next migration. */
@Command(
    name = "new",
    description = "Make the file of the next migration.",
    footer = "  pgmg new add orders")
final class NewCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "What it does, in a word or a few: add orders.")
  private List<String> words = List.of();

  NewCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings(Map.of());
    Path file =
        NextMigration.create(
            settings.migrationsDirectory(),
            String.join(" ", words),
            style(settings),
            LocalDateTime.now(ZoneOffset.UTC));
    context.print(List.of(settings.display(file)));
    return ExitCode.DONE;
  }

  private static NextMigration.Style style(Settings settings) {
    return switch (settings.numbering()) {
      case AS_BEFORE -> NextMigration.Style.AS_BEFORE;
      case SEQUENCE -> NextMigration.Style.SEQUENCE;
      case TIMESTAMP -> NextMigration.Style.TIMESTAMP;
    };
  }
}
