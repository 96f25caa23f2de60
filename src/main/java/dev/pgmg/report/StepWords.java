package dev.pgmg.report;

import dev.pgmg.object.Family;
import dev.pgmg.object.ObjectId;
import dev.pgmg.plan.Step;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Section;
import java.util.stream.Collectors;

/** How a step reads: in a plan, when it is done, and as a word of JSON. */
final class StepWords {

  private StepWords() {}

  /** One line of a plan: {@code CREATE VIEW user_stats (from sql/views/user_stats.sql)}. */
  static String planned(Step step) {
    return switch (step) {
      case Step.Drop drop -> "DROP " + reference(drop.object());
      case Step.Boundary boundary -> "COMMIT (" + boundary.reason() + ")";
      case Step.Migrate migrate ->
          "Run migration: "
              + migrate.migration().fileName()
              + part(migrate)
              + (step.isOutside() ? " (outside a transaction)" : "");
      case Step.Accept accept ->
          "RECORD "
              + accept.migration().name()
              + ".sql as "
              + (accept.isGone() ? "gone" : "it is now")
              + " ("
              + accept.reason()
              + ")";
      case Step.Create create ->
          "CREATE " + reference(create.definition().id()) + from(create.definition());
      case Step.Replace replace ->
          "REPLACE " + reference(replace.definition().id()) + from(replace.definition());
      case Step.Alter alter ->
          "ALTER " + reference(alter.definition().id()) + from(alter.definition());
      case Step.Rename rename ->
          "ALTER "
              + reference(rename.now())
              + " RENAME TO "
              + rename.definition().id().shownReference();
      case Step.Recreate recreate ->
          "CREATE " + reference(recreate.object()) + " (not managed: as it was)";
      case Step.Restore restore ->
          "RESTORE " + reference(restore.object()) + " (what it wore before)";
      case Step.PutOn putOn -> dress(putOn.definition()) + from(putOn.definition());
      case Step.TakeOff takeOff -> (takeOff.sql().isEmpty() ? "FORGET " : "UNDO ") + takeOff.key();
      case Step.Remember remember ->
          "KEEP " + reference(remember.definition().id()) + " (" + remember.reason() + ")";
      case Step.Forget forget ->
          "FORGET " + reference(forget.object()) + " (" + forget.reason() + ")";
    };
  }

  /** What apply says of a step when it is done: {@code Created view user_stats}. */
  static String done(Step step) {
    return switch (step) {
      case Step.Drop drop -> "Dropped " + plain(drop.object());
      case Step.Boundary boundary -> "Committed";
      case Step.Migrate migrate ->
          "Applied migration " + migrate.migration().fileName() + part(migrate);
      case Step.Accept accept ->
          "Accepted "
              + accept.migration().name()
              + ".sql as "
              + (accept.isGone() ? "gone" : "it is now");
      case Step.Create create -> "Created " + plain(create.definition().id());
      case Step.Replace replace -> "Replaced " + plain(replace.definition().id());
      case Step.Alter alter -> "Altered " + plain(alter.definition().id());
      case Step.Rename rename ->
          "Renamed " + plain(rename.now()) + " to " + rename.definition().id().shownReference();
      case Step.Recreate recreate -> "Created " + plain(recreate.object()) + " (not managed)";
      case Step.Restore restore -> "Restored " + plain(restore.object());
      case Step.PutOn putOn -> putOnDone(putOn.definition());
      case Step.TakeOff takeOff -> (takeOff.sql().isEmpty() ? "Forgot " : "Undid ") + takeOff.key();
      case Step.Remember remember -> "Kept " + plain(remember.definition().id());
      case Step.Forget forget -> "Forgot " + plain(forget.object());
    };
  }

  /** The action of a step in JSON. */
  static String action(Step step) {
    return switch (step) {
      case Step.Drop drop -> "drop";
      case Step.Boundary boundary -> "commit";
      case Step.Migrate migrate -> "migrate";
      case Step.Accept accept -> "accept";
      case Step.Create create -> "create";
      case Step.Replace replace -> "replace";
      case Step.Alter alter -> "alter";
      case Step.Rename rename -> "alter";
      case Step.Recreate recreate -> "create";
      case Step.Restore restore -> "restore";
      case Step.PutOn putOn -> "alter";
      case Step.TakeOff takeOff -> takeOff.sql().isEmpty() ? "forget" : "alter";
      case Step.Remember remember -> "keep";
      case Step.Forget forget -> "forget";
    };
  }

  /** The identity of what a step is about; empty for a migration. */
  static String object(Step step) {
    return switch (step) {
      case Step.Drop drop -> drop.object().toString();
      case Step.Boundary boundary -> "";
      case Step.Migrate migrate -> "";
      case Step.Accept accept -> "";
      case Step.Create create -> create.definition().key();
      case Step.Replace replace -> replace.definition().key();
      case Step.Alter alter -> alter.definition().key();
      case Step.Rename rename -> rename.definition().key();
      case Step.Recreate recreate -> recreate.object().toString();
      case Step.Restore restore -> restore.object().toString();
      case Step.PutOn putOn -> putOn.definition().key();
      case Step.TakeOff takeOff -> takeOff.key();
      case Step.Remember remember -> remember.definition().key();
      case Step.Forget forget -> forget.object().toString();
    };
  }

  /** The migration that a step is about; empty for an object. */
  static String migration(Step step) {
    return switch (step) {
      case Step.Migrate migrate -> migrate.migration().name();
      case Step.Accept accept -> accept.migration().name();
      case Step other -> "";
    };
  }

  /** The file of a step as the user would type it; empty where there is none. */
  static String file(Step step) {
    String source = source(step);
    return source.startsWith("<") ? "" : source;
  }

  // What is made as it was recorded stands in no file.
  private static String source(Step step) {
    return switch (step) {
      case Step.Migrate migrate -> migrate.migration().source().name();
      case Step.Create create -> create.definition().statement().source().name();
      case Step.Replace replace -> replace.definition().statement().source().name();
      case Step.Alter alter -> alter.definition().statement().source().name();
      case Step.Rename rename -> rename.definition().statement().source().name();
      case Step.PutOn putOn -> putOn.definition().statement().source().name();
      case Step.Remember remember -> remember.definition().statement().source().name();
      case Step other -> "";
    };
  }

  /** What an object is called in a sentence: {@code view user_stats}. */
  static String plain(ObjectId id) {
    return id.kind().family() == Family.OTHER
        ? id.name().name()
        : id.kind().word().replace('_', ' ') + " " + id.shownReference();
  }

  private static String reference(ObjectId id) {
    return id.kind().family() == Family.OTHER
        ? id.name().name()
        : id.kind().sqlName() + " " + id.shownReference();
  }

  private static String part(Step.Migrate migrate) {
    Section section = migrate.section();
    String name = section.name().isEmpty() ? "" : ", section " + section.name();
    if (migrate.isWholeSection()) {
      return name;
    }
    int all = section.ran() + section.size();
    int first = section.ran() + migrate.from() - section.from() + 1;
    int last = section.ran() + migrate.to() - section.from();
    return name
        + (first == last
            ? " (statement %d of %d)".formatted(last, all)
            : " (statements %d to %d of %d)".formatted(first, last, all));
  }

  private static String from(Definition definition) {
    String source = definition.statement().source().name();
    return source.startsWith("<") ? " (as it was recorded)" : " (from " + source + ")";
  }

  private static String dress(Definition.OfDress definition) {
    String word = definition.dress().aspect().word().toUpperCase(java.util.Locale.ROOT);
    String detail = definition.dress().detail();
    String targets =
        definition.dress().targets().stream()
            .map(StepWords::reference)
            .collect(Collectors.joining(", "));
    return switch (definition.dress().aspect()) {
      case COMMENT -> commented(word + " ON ", detail, " OF ", targets);
      case GRANT, REVOKE -> word + " " + definition.dress().detailOn(targets);
      case DEFAULT, STATISTICS -> word + ofColumn(detail) + " OF " + targets;
      case OWNER, OPTIONS, CLUSTER, STATE, ROW_SECURITY, FORCED_ROW_SECURITY, REPLICA_IDENTITY ->
          word.replace('_', ' ') + " OF " + targets;
      case MEMBERS -> "ADD " + detail + " TO " + targets;
      case SECURITY_LABEL, MAPPING ->
          word.replace('_', ' ') + (detail.isEmpty() ? "" : " " + detail) + " OF " + targets;
    };
  }

  // An extended statistics object has a target without a column.
  private static String ofColumn(String detail) {
    return detail.isEmpty() ? "" : " OF COLUMN " + detail;
  }

  private static String commented(String on, String detail, String of, String targets) {
    if (detail.isEmpty()) {
      return on + targets;
    }
    boolean constraint = detail.startsWith("constraint ");
    boolean plan = of.equals(" OF ");
    String column = plan ? "COLUMN " : "column ";
    return on + (constraint ? detail : column + detail) + of + targets;
  }

  private static String putOnDone(Definition.OfDress definition) {
    String detail = definition.dress().detail();
    String targets =
        definition.dress().targets().stream()
            .map(StepWords::plain)
            .collect(Collectors.joining(", "));
    return switch (definition.dress().aspect()) {
      case COMMENT -> commented("Commented on ", detail, " of ", targets);
      case GRANT -> "Granted " + definition.dress().detailOn(targets);
      case REVOKE -> "Revoked " + definition.dress().detailOn(targets);
      case MEMBERS -> "Added " + detail + " to " + targets;
      case OWNER -> "Set owner of " + targets;
      case DEFAULT, STATISTICS ->
          "Set "
              + definition.dress().aspect().word()
              + (detail.isEmpty() ? "" : " of column " + detail)
              + " of "
              + targets;
      case OPTIONS,
          CLUSTER,
          STATE,
          ROW_SECURITY,
          FORCED_ROW_SECURITY,
          REPLICA_IDENTITY,
          SECURITY_LABEL,
          MAPPING ->
          "Set " + definition.dress().aspect().word().replace('_', ' ') + " of " + targets;
    };
  }
}
