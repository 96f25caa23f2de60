package dev.pgmg.cli;

import dev.pgmg.apply.Announcement;
import dev.pgmg.apply.ApplyOptions;
import dev.pgmg.apply.Patience;
import dev.pgmg.config.CheckBodies;
import dev.pgmg.config.Notify;
import dev.pgmg.config.Settings;
import dev.pgmg.project.Limits;
import dev.pgmg.report.NotifyPayload;

/** What the settings mean to an apply. */
final class ApplySettings {

  private ApplySettings() {}

  static ApplyOptions.StaleBodies staleBodies(Settings settings) {
    return settings.checkBodies() == CheckBodies.ERROR
        ? ApplyOptions.StaleBodies.FAIL
        : ApplyOptions.StaleBodies.WARN;
  }

  static Announcement.Herald herald(Settings settings) {
    return settings.notifications() == Notify.ON
        ? new NotifyPayload(Version.current())
        : Announcement.Herald.SILENT;
  }

  static Patience patience(Settings settings) {
    Settings.Patience set = settings.patience();
    return new Patience(
        set.lockTimeout(),
        set.statementTimeout(),
        set.attempts(),
        set.delay(),
        Limits.Backoff.EXPONENTIAL);
  }
}
