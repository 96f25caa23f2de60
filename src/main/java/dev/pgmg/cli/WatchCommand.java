package dev.pgmg.cli;

import dev.pgmg.apply.ApplyOptions;
import dev.pgmg.apply.Approval;
import dev.pgmg.config.Setting;
import dev.pgmg.config.Settings;
import dev.pgmg.plan.Consent;
import dev.pgmg.report.WatchJson;
import dev.pgmg.report.WatchText;
import dev.pgmg.watch.Watch;
import dev.pgmg.watch.WatchEvent;
import dev.pgmg.watch.WatchOptions;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies the code at every save, until Ctrl-C. */
@Command(
    name = "watch",
    description = "Apply the code at every save, until Ctrl-C.",
    footer = "  pgmg watch --exec 'make types'")
final class WatchCommand implements Callable<Integer> {

  private final Context context;

  @Option(
      names = "--debounce",
      paramLabel = "TIME",
      description = "How long no file may change before they are read (default: 50ms).")
  private Optional<String> debounce = Optional.empty();

  @Option(
      names = "--migrations",
      description = "Run pending migrations too; else they are only told.")
  private boolean migrations;

  @Option(
      names = "--exec",
      paramLabel = "COMMAND",
      description =
          "Run a command of the shell after each success; what still runs of it is ended first.")
  private Optional<String> exec = Optional.empty();

  @Option(names = "--test", description = "Run the tests that mention what changed.")
  private boolean test;

  @Option(
      names = "--check",
      description = "Have plpgsql_check look at changed functions, where it is installed.")
  private boolean check;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private ConsentOptions consent = new ConsentOptions();

  @Mixin private PatienceOptions patience = new PatienceOptions();

  WatchCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Map<Setting<?>, String> more = consent.settings();
    more.putAll(patience.settings());
    debounce.ifPresent(value -> more.put(Setting.DEBOUNCE, value));
    Settings settings = context.settings(more);
    WatchText text = new WatchText(context.style(), settings.connection());
    AtomicReference<@Nullable Watch> running = new AtomicReference<>();
    Interruption interruption =
        context.interruptionBy(() -> Optional.ofNullable(running.get()).ifPresent(Watch::stop));
    try (ShellCommand after = new ShellCommand(exec.orElse(""), context.directory())) {
      Watch watch =
          new Watch(
              Context.trees(settings),
              () -> context.open(settings),
              new WatchOptions(
                  settings.debounce(),
                  settings.lockWait(),
                  options(settings, interruption),
                  afterwards()),
              event -> show(event, text, after));
      running.set(watch);
      watch.run();
      return interruption.exitCode(ExitCode.DONE);
    }
  }

  private Set<WatchOptions.Afterwards> afterwards() {
    Set<WatchOptions.Afterwards> wanted = EnumSet.noneOf(WatchOptions.Afterwards.class);
    if (test) {
      wanted.add(WatchOptions.Afterwards.TESTS);
    }
    if (check) {
      wanted.add(WatchOptions.Afterwards.CHECKS);
    }
    return wanted;
  }

  private ApplyOptions options(Settings settings, Interruption interruption) {
    Consent agreed = consent.consent(settings);
    return new ApplyOptions(
        ApplySettings.staleBodies(settings),
        ApplyOptions.Ending.COMMIT,
        migrations ? agreed : agreed.running(Consent.Migrations.NONE),
        Approval.OF_ANY_PLAN,
        ApplySettings.herald(settings),
        ApplySettings.patience(settings),
        interruption,
        Version.current());
  }

  private void show(WatchEvent event, WatchText text, ShellCommand after) {
    boolean bad = event instanceof WatchEvent.Failed || isFailure(event);
    List<String> lines = text.lines(event, LocalTime.now(ZoneId.systemDefault()));
    if (format.isJson()) {
      context.print(List.of(WatchJson.line(event, Instant.now())));
    } else if (bad) {
      context.printError(lines);
    } else {
      context.tell(lines);
    }
    if (event instanceof WatchEvent.Applied applied && applied.changedSomething()) {
      after.run();
    }
  }

  private static boolean isFailure(WatchEvent event) {
    return (event instanceof WatchEvent.Applied applied && !applied.outcome().end().isSuccess())
        || (event instanceof WatchEvent.Tested tested && !tested.haveAllPassed());
  }
}
