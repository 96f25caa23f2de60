package dev.pgmg.alter;

import dev.pgmg.object.ObjectKind;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.project.Definition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What turns an object into its new definition where it stands.
 *
 * <ol>
 *   <li>Both definitions are read into their clauses.
 *   <li>Where they differ in nothing that ALTER cannot change, the statements that change it, in
 *       order; none where the two mean the same.
 *   <li>Where they differ in more, or one cannot be read: no alteration. A rebuild makes it, or
 *       PostgreSQL says what is wrong.
 * </ol>
 *
 * What CREATE OR REPLACE does (views, routines, triggers, rules) is no business of this package.
 */
public final class Alterations {

  /** The kinds of which something can be altered. */
  public static final Set<ObjectKind> KINDS =
      Set.of(
          ObjectKind.TYPE,
          ObjectKind.DOMAIN,
          ObjectKind.POLICY,
          ObjectKind.OPERATOR,
          ObjectKind.SCHEMA,
          ObjectKind.EXTENSION,
          ObjectKind.FOREIGN_DATA_WRAPPER,
          ObjectKind.SERVER,
          ObjectKind.USER_MAPPING,
          ObjectKind.PUBLICATION,
          ObjectKind.TEXT_SEARCH_DICTIONARY,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.INDEX);

  private Alterations() {}

  /**
   * The statements, in order; empty where only a rebuild makes the new definition.
   *
   * @param now with its name in the schema where it lives
   * @param renames what the user says was renamed
   */
  public static Optional<List<String>> between(
      Before before, Definition.OfObject now, List<Rename> renames) {
    if (!KINDS.contains(now.id().kind())) {
      return Optional.empty();
    }
    try {
      return ofKind(before, now, renames);
    } catch (PgmgException e) {
      return Optional.empty();
    }
  }

  /**
   * The statements that give an object again what it lost with something that was dropped; empty
   * where only a rebuild does.
   */
  public static Optional<List<String>> again(Definition.OfObject object) {
    try {
      return object.id().kind() == ObjectKind.PUBLICATION
          ? PublicationAlteration.again(object)
          : Optional.empty();
    } catch (PgmgException cannotBeRead) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> ofKind(
      Before before, Definition.OfObject now, List<Rename> renames) {
    return switch (now.id().kind()) {
      case TYPE ->
          EnumAlteration.between(before, now, renames)
              .or(() -> CompositeAlteration.between(before, now, renames));
      case DOMAIN -> DomainAlteration.between(before, now);
      case POLICY -> PolicyAlteration.between(before.statement(), now);
      case OPERATOR -> OperatorAlteration.between(before.statement(), now);
      case SCHEMA -> SchemaAlteration.between(before.statement(), now);
      case EXTENSION -> ExtensionAlteration.between(before.statement(), now);
      case FOREIGN_DATA_WRAPPER -> WrapperAlteration.between(before.statement(), now);
      case SERVER -> ServerAlteration.between(before.statement(), now);
      case USER_MAPPING -> UserMappingAlteration.between(before.statement(), now);
      case PUBLICATION -> PublicationAlteration.between(before.statement(), now);
      case TEXT_SEARCH_DICTIONARY -> DictionaryAlteration.between(before.statement(), now);
      case MATERIALIZED_VIEW -> MaterializedViewAlteration.between(before.statement(), now);
      case INDEX -> IndexAlteration.between(before.statement(), now);
      case VIEW,
          FUNCTION,
          PROCEDURE,
          AGGREGATE,
          TRIGGER,
          RULE,
          CRON_JOB,
          COLLATION,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          CAST,
          CONVERSION,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_CONFIGURATION,
          STATISTICS,
          EVENT_TRIGGER,
          TABLE,
          FOREIGN_TABLE,
          SEQUENCE,
          DEFAULT,
          COLUMN,
          OTHER ->
          Optional.empty();
    };
  }
}
