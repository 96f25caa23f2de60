package dev.pgmg.cli;

import dev.pgmg.config.Settings;
import dev.pgmg.project.NextMigration;
import dev.pgmg.report.JsonReport;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private FormatOption format = new FormatOption();

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
    String shown = settings.display(file);
    context.print(List.of(format.isJson() ? JsonReport.files(List.of(shown), List.of()) : shown));
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
