package dev.pgmg.report;

import dev.pgmg.plan.Command;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** A plan as the SQL that apply would send, for reading or for psql. */
public final class PlanSql {

  private PlanSql() {}

  public static List<String> lines(Plan plan) {
    List<String> lines = new ArrayList<>();
    if (plan.steps().isEmpty()) {
      lines.add("-- No changes. Database is up to date.");
      return lines;
    }
    boolean open = false;
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
      step.commands().forEach(command -> lines.add(sql(command)));
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
