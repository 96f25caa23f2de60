package dev.pgmg.postgres;

/**
 * Planning a query over many catalogs takes longer than to answer it for a few objects. For so few
 * the plan that was made once is good (manual, plan_cache_mode); what was estimated for few would
 * be bad for many.
 */
final class FewValues {

  private static final int FEW = 100;

  private FewValues() {}

  /** Statements that are planned for few values, if they are few. */
  static String plannedFor(int values, String sql) {
    return values > FEW
        ? sql
        : "SET LOCAL plan_cache_mode = force_generic_plan;\n" + sql + ";\nRESET plan_cache_mode";
  }
}
