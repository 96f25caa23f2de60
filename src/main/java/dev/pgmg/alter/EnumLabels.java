package dev.pgmg.alter;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The labels of an enum in their order (manual, CREATE TYPE, Enumerated Types). */
public record EnumLabels(List<String> labels) {

  public EnumLabels {
    labels = List.copyOf(labels);
  }

  /** The labels that a statement declares; empty where it declares another type. */
  public static Optional<EnumLabels> of(Statement statement) {
    try {
      return read(statement);
    } catch (PgmgException e) {
      return Optional.empty();
    }
  }

  private static Optional<EnumLabels> read(Statement statement) {
    Clauses clauses = Clauses.after(statement, "type");
    clauses.dottedName();
    if (!clauses.accept("as", "enum")) {
      return Optional.empty();
    }
    List<String> labels = new ArrayList<>();
    clauses.expect("(");
    while (!clauses.accept(")")) {
      labels.add(clauses.string());
      if (!clauses.accept(",") && !clauses.comes(")")) {
        throw clauses.unexpected();
      }
    }
    clauses.expectEnd();
    return Optional.of(new EnumLabels(labels));
  }

  /** Those of these labels that the other has not. */
  public List<String> missingFrom(EnumLabels other) {
    return labels.stream().filter(label -> !other.labels.contains(label)).toList();
  }

  /** Whether the labels that both have stand in one order. */
  public boolean isOrderedAs(EnumLabels other) {
    return sharedWith(other).equals(other.sharedWith(this));
  }

  private List<String> sharedWith(EnumLabels other) {
    return labels.stream().filter(other.labels::contains).toList();
  }
}
