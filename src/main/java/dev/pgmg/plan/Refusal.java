package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import java.util.List;
import java.util.Set;

/**
 * PostgreSQL refused a command of a step.
 *
 * @param step index in the plan
 * @param command index among the step's commands
 * @param sqlState PostgreSQL's SQLSTATE
 * @param names the words that stand where the error points, in the statement or inside a body;
 *     empty where it points nowhere
 * @param running names of the routines in which it happened, innermost first, as far as the error's
 *     CONTEXT tells
 * @param inTheWay what the catalogs say depends on what the command changes, and the message names
 */
public record Refusal(
    int step,
    int command,
    String sqlState,
    List<String> names,
    List<String> running,
    Set<Address> inTheWay) {

  /** unsafe_new_enum_value_usage. */
  static final String UNSAFE_NEW_LABEL = "55P04";

  private static final Set<String> DEPENDENTS_IN_THE_WAY =
      Set.of("2BP01", "0A000", "42P16", "42P13", "42804", "42809", "42710");

  /** cannot_coerce. */
  static final String CANNOT_CAST = "42846";

  private static final Set<String> NOT_THERE_YET =
      Set.of("42P01", "42883", "42704", "3F000", "42703", "42P02", "42809", CANNOT_CAST);

  /** dependent_objects_still_exist, feature_not_supported, invalid_table_definition ... */
  public static boolean isDependentsInTheWay(String sqlState) {
    return DEPENDENTS_IN_THE_WAY.contains(sqlState);
  }

  /** undefined_table, undefined_function, undefined_object, undefined_column ... */
  public static boolean isNotThereYet(String sqlState) {
    return NOT_THERE_YET.contains(sqlState);
  }
}
