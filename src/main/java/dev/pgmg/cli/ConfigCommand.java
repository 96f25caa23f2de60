package dev.pgmg.cli;

import dev.pgmg.config.Settings;
import dev.pgmg.report.ConfigText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows every setting, its value and where it came from. */
@Command(
    name = "config",
    description = "Show every setting, its value and where it came from; passwords are hidden.",
    footer = "  pgmg config")
final class ConfigCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private FormatOption format = new FormatOption();

  ConfigCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings(Map.of());
    context.print(
        format.isJson()
            ? List.of(ConfigText.json(settings))
            : ConfigText.lines(settings, context.style()));
    return ExitCode.DONE;
  }
}
