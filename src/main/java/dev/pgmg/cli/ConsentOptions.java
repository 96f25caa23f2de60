package dev.pgmg.cli;

import dev.pgmg.config.Setting;
import dev.pgmg.config.Settings;
import dev.pgmg.config.Unmanaged;
import dev.pgmg.hazard.HazardKind;
import dev.pgmg.plan.Consent;
import dev.pgmg.report.SavedPlan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a person may agree to when planning or applying. */
final class ConsentOptions {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
  private CommandSpec command;

  @Option(
      names = "--allow",
      paramLabel = "NAME",
      description = "Let pass what is refused otherwise: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Allowed.class)
  private Set<String> allowed = Set.of();

  @Option(
      names = "--unmanaged",
      paramLabel = "restore|refuse",
      description =
          "Objects of others in the way of a needed drop: make them again as they were, or refuse"
              + " the plan (default: restore).")
  private Optional<String> unmanaged = Optional.empty();

  @Option(
      names = "--accept-changed",
      paramLabel = "MIGRATION",
      description =
          "An applied migration whose file was changed, or is gone: record it as it is now. What"
              + " changed in it is not run.")
  private Set<String> accepted = Set.of();

  @Option(
      names = "--out-of-order",
      description = "Run pending migrations although others with higher numbers were applied.")
  private boolean outOfOrder;

  /** The settings among them; throws what picocli shows where --allow names nothing it takes. */
  Map<Setting<?>, String> settings() {
    Allowed.check(allowed, command);
    Map<Setting<?>, String> given = new HashMap<>();
    unmanaged.ifPresent(value -> given.put(Setting.UNMANAGED, value));
    return given;
  }

  Consent consent(Settings settings) {
    return consent(settings, Optional.empty());
  }

  /** The same with what was agreed to when a plan was saved. */
  Consent consent(Settings settings, Optional<SavedPlan> before) {
    Set<String> allowedNow = new HashSet<>(allowed);
    Set<String> acceptedNow = new HashSet<>();
    if (outOfOrder) {
      allowedNow.add(Consent.OUT_OF_ORDER);
    }
    accepted.forEach(name -> acceptedNow.add(migration(name)));
    before.ifPresent(
        plan -> {
          allowedNow.addAll(plan.allowed());
          acceptedNow.addAll(plan.accepted());
        });
    return new Consent(
        allowedNow,
        acceptedNow,
        settings.unmanaged() == Unmanaged.REFUSE
            ? Consent.Unmanaged.REFUSE
            : Consent.Unmanaged.RESTORE,
        Consent.Migrations.ALL,
        settings.hazards().denied().stream()
            .flatMap(word -> HazardKind.find(word).stream())
            .collect(Collectors.toSet()),
        settings.hazards().smallTableRows());
  }

  // Messages show the file's name, and its path where there is one.
  private static String migration(String given) {
    String file = given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')));
    return file.endsWith(".sql") ? file.substring(0, file.length() - ".sql".length()) : file;
  }
}
