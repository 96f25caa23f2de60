package dev.pgmg.cli;

import dev.pgmg.apply.Applier;
import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.apply.ApplyOptions;
import dev.pgmg.apply.Approval;
import dev.pgmg.apply.Outcome;
import dev.pgmg.config.Setting;
import dev.pgmg.config.Settings;
import dev.pgmg.postgres.Observer;
import dev.pgmg.postgres.Session;
import dev.pgmg.project.Project;
import dev.pgmg.report.ApplyText;
import dev.pgmg.report.GitHubText;
import dev.pgmg.report.JsonReport;
import dev.pgmg.report.NoticeText;
import dev.pgmg.report.ProblemText;
import dev.pgmg.report.SavedPlan;
import dev.pgmg.report.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings the database to what the files say, in one transaction. */
@Command(
    name = "apply",
    description = "Bring the database to what the files say, in one transaction.",
    footer = {
      "  pgmg apply --connection-string postgres://me@localhost/shop",
      "  pgmg apply --dry-run"
    })
final class ApplyCommand implements Callable<Integer> {

  private final Context context;
  private final List<ApplyEvent.Noticed> notices = new ArrayList<>();

  @Mixin private PipelineFormatOption format = new PipelineFormatOption();

  @Parameters(
      paramLabel = "PLAN",
      arity = "0..1",
      description =
          "A plan that plan --out saved: carried out only if it is still what would be done.")
  private Optional<String> plan = Optional.empty();

  @Mixin private RehearsalOptions rehearsal = new RehearsalOptions();

  @Mixin private ConsentOptions consent = new ConsentOptions();

  @Mixin private PatienceOptions patience = new PatienceOptions();

  ApplyCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    rehearsal.check();
    Map<Setting<?>, String> more = consent.settings();
    more.putAll(patience.settings());
    Settings settings = context.settings(more);
    Project project = context.project(settings);
    Optional<SavedPlan> saved = plan.map(file -> SavedPlan.read(file, context.read(file)));
    try (Session session = context.open(settings)) {
      Interruption interruption = context.interruptionOf(session);
      ApplyOptions options = options(settings, project, saved, interruption);
      Outcome outcome =
          session.locked(
              settings.lockWait(),
              holder -> show(new ApplyEvent.Waiting(holder)),
              () -> apply(project, session, options));
      return interruption.exitCode(report(outcome));
    }
  }

  private Outcome apply(Project project, Session session, ApplyOptions options) {
    try (Observer observer = session.observer();
        Progress progress = context.progress(observer)) {
      return Applier.apply(
          project, session, options, event -> progress.during(event, () -> show(event)));
    }
  }

  private ApplyOptions options(
      Settings settings, Project project, Optional<SavedPlan> saved, Interruption interruption) {
    return new ApplyOptions(
        ApplySettings.staleBodies(settings),
        rehearsal.ending(),
        rehearsal.of(consent.consent(settings, saved)),
        saved
            .<Approval>map(one -> (now, snapshot) -> one.objections(now, project, snapshot))
            .orElse(Approval.OF_ANY_PLAN),
        ApplySettings.herald(settings),
        ApplySettings.patience(settings),
        interruption,
        Version.current());
  }

  private void show(ApplyEvent event) {
    boolean result = !isAside(event);
    List<String> lines = text(result ? context.style() : context.errorStyle()).lines(event);
    if (event instanceof ApplyEvent.Noticed noticed) {
      noticed(noticed, lines);
    } else if (!result) {
      context.printError(lines);
    } else if (!format.isJson()) {
      context.tell(lines);
    }
  }

  private static boolean isAside(ApplyEvent event) {
    return event instanceof ApplyEvent.Noticed
        || event instanceof ApplyEvent.Waiting
        || event instanceof ApplyEvent.Sending;
  }

  private void noticed(ApplyEvent.Noticed noticed, List<String> lines) {
    notices.add(noticed);
    if (NoticeText.isWarning(noticed.notice()) || !context.options().isQuiet()) {
      context.printError(lines);
    }
  }

  private ApplyText text(Style style) {
    return new ApplyText(style, context.options().detail());
  }

  private List<String> annotations(Outcome outcome) {
    GitHubText gitHub = context.gitHub();
    List<String> lines = new ArrayList<>(gitHub.hazards(outcome.plan()));
    lines.addAll(
        outcome.end().isSuccess()
            ? gitHub.warnings(outcome.problems())
            : gitHub.errors(outcome.problems()));
    return lines;
  }

  private int report(Outcome outcome) {
    boolean success = outcome.end().isSuccess();
    context.printError(
        success
            ? ProblemText.warnings(outcome.problems(), context.errorStyle())
            : ProblemText.lines(outcome.problems(), context.errorStyle()));
    if (format.isJson()) {
      context.print(List.of(JsonReport.outcome(outcome, notices)));
    } else if (success) {
      context.tell(text(context.style()).lines(outcome));
    }
    if (format.isGitHub()) {
      context.print(annotations(outcome));
    }
    if (success) {
      return ExitCode.DONE;
    }
    context.printError(List.of("  " + outcome.end().sentence()));
    return ExitCode.FAILED;
  }
}
