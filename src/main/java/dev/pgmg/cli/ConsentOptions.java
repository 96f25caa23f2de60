package dev.pgmg.cli;

import dev.pgmg.config.Setting;
import dev.pgmg.config.Settings;
import dev.pgmg.config.Unmanaged;
import dev.pgmg.hazard.HazardKind;
import dev.pgmg.plan.Consent;
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

  /** The settings among them; throws what picocli shows where --allow names nothing it takes. */
  Map<Setting<?>, String> settings() {
    Allowed.check(allowed, command);
    Map<Setting<?>, String> given = new HashMap<>();
    unmanaged.ifPresent(value -> given.put(Setting.UNMANAGED, value));
    return given;
  }

  Consent consent(Settings settings) {
    return consent(settings, Set.of());
  }

  /**
   * The same with what was agreed to before.
   *
   * @param before names that --allow takes
   */
  Consent consent(Settings settings, Set<String> before) {
    Set<String> all = new HashSet<>(allowed);
    all.addAll(before);
    return new Consent(
        all,
        settings.unmanaged() == Unmanaged.REFUSE
            ? Consent.Unmanaged.REFUSE
            : Consent.Unmanaged.RESTORE,
        settings.hazards().denied().stream()
            .flatMap(word -> HazardKind.find(word).stream())
            .collect(Collectors.toSet()),
        settings.hazards().smallTableRows());
  }
}
