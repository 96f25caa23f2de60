package dev.pgmg.cli;

import dev.pgmg.config.Settings;
import dev.pgmg.report.ConfigText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows every setting, its value and where it came from. */
@Command(
    name = "config",
    description = "Show every setting, its value and where it came from; passwords are hidden.")
final class ConfigCommand implements Callable<Integer> {

  private final Context context;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to print it (default: text).")
  private Format format = Format.TEXT;

  ConfigCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings(Map.of());
    context.print(
        format == Format.JSON
            ? List.of(ConfigText.json(settings))
            : ConfigText.lines(settings, context.style()));
    return ExitCode.DONE;
  }
}
