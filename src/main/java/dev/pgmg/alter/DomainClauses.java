package dev.pgmg.alter;

import dev.pgmg.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A domain as its definition says (manual, CREATE DOMAIN).
 *
 * @param notNull the name of its NOT NULL constraint, or empty without one; servers before 17 do
 *     not keep it
 * @param checks by name; those without one have the name that PostgreSQL gives them
 */
record DomainClauses(
    Piece type, Piece collation, Piece defaultValue, String notNull, Map<String, Piece> checks) {

  private static final Set<String> CLAUSE_WORDS =
      Set.of("CONSTRAINT", "NOT", "NULL", "CHECK", "DEFAULT", "COLLATE");

  static DomainClauses read(Statement statement, String domain) {
    Clauses clauses = Clauses.after(statement, "domain");
    clauses.dottedName();
    clauses.accept("as");
    Draft draft = new Draft(domain, clauses.type());
    while (!clauses.atEnd()) {
      draft.clause(clauses);
    }
    return new DomainClauses(
        draft.type, draft.collation, draft.defaultValue, draft.notNull, draft.checks);
  }

  /** Whether ALTER DOMAIN leads from the one to the other. */
  boolean hasBaseOf(DomainClauses other) {
    return type.equals(other.type) && collation.equals(other.collation);
  }

  List<String> checkNames() {
    return List.copyOf(checks.keySet());
  }

  /** A domain while its clauses are read. */
  private static final class Draft {

    private final String domain;
    private final Piece type;
    private Piece collation = Piece.NONE;
    private Piece defaultValue = Piece.NONE;
    private String notNull = "";
    private final Map<String, Piece> checks = new LinkedHashMap<>();

    Draft(String domain, Piece type) {
      this.domain = domain;
      this.type = type;
    }

    void clause(Clauses clauses) {
      String name = clauses.accept("constraint") ? clauses.name() : "";
      if (clauses.accept("check")) {
        checks.put(named(name, "check"), clauses.group());
      } else if (clauses.accept("not", "null")) {
        notNull = named(name, "not_null");
      } else if (clauses.accept("default")) {
        defaultValue = clauses.expression(CLAUSE_WORDS);
      } else if (clauses.accept("collate")) {
        collation = clauses.dottedName();
      } else if (!clauses.accept("null")) {
        throw clauses.unexpected();
      }
    }

    private String named(String name, String label) {
      return name.isEmpty() ? ConstraintName.chosen(domain, label, checks.keySet()) : name;
    }
  }
}
