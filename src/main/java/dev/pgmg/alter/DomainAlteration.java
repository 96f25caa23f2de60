package dev.pgmg.alter;

import static dev.pgmg.object.QualifiedName.quoted;

import dev.pgmg.object.QualifiedName;
import dev.pgmg.project.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Brings a domain to its new default and constraints (manual, ALTER DOMAIN); another base type or
 * collation cannot be altered.
 *
 * <p>What goes goes first, so that rows are checked against what stays: once for each constraint
 * that is new. Constraints end with the names of a fresh build.
 */
final class DomainAlteration {

  private final QualifiedName name;
  private final String alter;
  private final DomainClauses before;
  private final DomainClauses now;
  private final List<String> there;

  private DomainAlteration(
      QualifiedName name, DomainClauses before, DomainClauses now, List<String> there) {
    this.name = name;
    this.alter = "ALTER DOMAIN " + name.sql();
    this.before = before;
    this.now = now;
    this.there = there;
  }

  static Optional<List<String>> between(Before before, Definition.OfObject now) {
    QualifiedName name = now.id().name();
    DomainClauses recorded = DomainClauses.read(before.statement(), name.name());
    DomainClauses declared = DomainClauses.read(now.statement(), name.name());
    if (!recorded.hasBaseOf(declared)) {
      return Optional.empty();
    }
    List<String> checks =
        before.parts().orElse(recorded.checkNames()).stream()
            .filter(part -> !part.equals(recorded.notNull()))
            .toList();
    return Optional.of(new DomainAlteration(name, recorded, declared, checks).statements());
  }

  private List<String> statements() {
    List<String> statements = new ArrayList<>();
    for (String check : there) {
      if (!isKept(check)) {
        statements.add(alter + " DROP CONSTRAINT " + quoted(check));
      }
    }
    if (now.notNull().isEmpty() && !before.notNull().isEmpty()) {
      statements.add(alter + " DROP NOT NULL");
    }
    if (!now.defaultValue().equals(before.defaultValue())) {
      statements.add(
          now.defaultValue().isNone()
              ? alter + " DROP DEFAULT"
              : alter + " SET DEFAULT " + now.defaultValue().sql());
    }
    now.checks()
        .forEach(
            (name, check) -> {
              if (!isKept(name)) {
                statements.add(alter + " ADD CONSTRAINT " + quoted(name) + " CHECK " + check.sql());
              }
            });
    statements.addAll(notNull());
    return statements;
  }

  private boolean isKept(String check) {
    return there.contains(check)
        && now.checks().containsKey(check)
        && Objects.equals(now.checks().get(check), before.checks().get(check));
  }

  private List<String> notNull() {
    List<String> statements = new ArrayList<>();
    if (now.notNull().isEmpty()) {
      return statements;
    }
    String given = before.notNull();
    if (given.isEmpty()) {
      statements.add(alter + " SET NOT NULL");
      given = ConstraintName.chosen(name.name(), "not_null", now.checks().keySet());
    }
    if (!given.equals(now.notNull())) {
      statements.add(renamed(given));
    }
    return statements;
  }

  // ALTER DOMAIN ... ADD CONSTRAINT name NOT NULL is there from 17 on, as is the name.
  private String renamed(String given) {
    return """
        DO $pgmg$
        BEGIN
          %s RENAME CONSTRAINT %s TO %s;
        EXCEPTION WHEN undefined_object THEN
          NULL;
        END
        $pgmg$"""
        .formatted(alter, quoted(given), quoted(now.notNull()));
  }
}
