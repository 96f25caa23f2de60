package dev.pgmg.report;

import dev.pgmg.plan.Command;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A plan as the SQL that apply would send, for reading or for psql. */
public final class PlanSql {

  private static final List<String> RESET =
      List.of(
          "RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL;",
          "SET LOCAL check_function_bodies = off;");

  private PlanSql() {}

  public static List<String> lines(Plan plan) {
    List<String> lines = new ArrayList<>();
    if (plan.steps().isEmpty()) {
      lines.add("-- No changes. Database is up to date.");
      return lines;
    }
    boolean open = false;
    List<Statement> set = List.of();
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      boolean inTransaction = !(step instanceof Step.Boundary) && !step.isOutside();
      if (inTransaction && !open) {
        separate(lines);
        lines.addAll(List.of("BEGIN;", "SET LOCAL check_function_bodies = off;"));
      }
      separate(lines);
      lines.add("-- " + (i + 1) + ". " + StepWords.planned(step));
      if (step instanceof Step.Boundary) {
        lines.add("COMMIT;");
      }
      if (step instanceof Step.Migrate) {
        set.forEach(statement -> lines.add(statement.sql() + ";"));
        set = List.of();
      }
      step.commands().forEach(command -> lines.add(sql(command)));
      if (step instanceof Step.Migrate migrate
          && !migrate.settings().isEmpty()
          && isLeft(plan, i)) {
        lines.addAll(RESET);
        set = migrate.endsSection() ? List.of() : migrate.settings();
      }
      open = inTransaction;
    }
    if (open) {
      separate(lines);
      lines.add("COMMIT;");
    }
    String all = String.join("\n", lines);
    if (!Secrets.hidden(all).equals(all)) {
      lines.addFirst(
          "-- Passwords are hidden: psql would set stars, pgmg apply sets what the files say.");
    }
    return lines;
  }

  // For what comes behind it, and for pgmg's own steps in its midst.
  private static boolean isLeft(Plan plan, int step) {
    boolean goesOn =
        step + 1 < plan.steps().size()
            && plan.steps().get(step) instanceof Step.Migrate migrate
            && !migrate.endsSection()
            && plan.steps().get(step + 1) instanceof Step.Migrate;
    return !goesOn;
  }

  private static void separate(List<String> lines) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
  }

  private static String sql(Command command) {
    String sql = command.sql().endsWith(";") ? command.sql() : command.sql() + ";";
    return command.copyData().map(data -> sql + "\n" + data + "\\.").orElse(sql);
  }
}
