package dev.pgmg.alter;

import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Brings a policy to its new roles and expressions (manual, ALTER POLICY). Its command and whether
 * it is restrictive stay as they are, and an expression can be changed but not removed.
 */
final class PolicyAlteration {

  private static final Piece PUBLIC = Piece.of("PUBLIC");
  private static final Piece PERMISSIVE = Piece.of("PERMISSIVE");
  private static final Piece ALL = Piece.of("ALL");

  private PolicyAlteration() {}

  private record Policy(Piece strength, Piece command, Piece roles, Piece using, Piece check) {

    static Policy read(Statement statement) {
      Clauses clauses = Clauses.after(statement, "policy");
      clauses.name();
      clauses.expect("on");
      clauses.dottedName();
      Piece strength = clauses.accept("as") ? clauses.one() : PERMISSIVE;
      Piece command = clauses.accept("for") ? clauses.one() : ALL;
      Piece roles = clauses.accept("to") ? clauses.upTo("using", "with") : PUBLIC;
      Piece using = clauses.accept("using") ? clauses.group() : Piece.NONE;
      Piece check = clauses.accept("with", "check") ? clauses.group() : Piece.NONE;
      clauses.expectEnd();
      return new Policy(strength, command, roles, using, check);
    }

    boolean canBecome(Policy other) {
      return strength.equals(other.strength)
          && command.equals(other.command)
          && (using.isNone() || !other.using.isNone())
          && (check.isNone() || !other.check.isNone());
    }
  }

  static Optional<List<String>> between(Statement recorded, Definition.OfObject declared) {
    Policy before = Policy.read(recorded);
    Policy now = Policy.read(declared.statement());
    if (!before.canBecome(now)) {
      return Optional.empty();
    }
    String changes =
        (now.roles.equals(before.roles) ? "" : " TO " + now.roles.sql())
            + (now.using.equals(before.using) ? "" : " USING " + now.using.sql())
            + (now.check.equals(before.check) ? "" : " WITH CHECK " + now.check.sql());
    return Optional.of(
        changes.isEmpty()
            ? List.of()
            : List.of("ALTER POLICY " + declared.id().sqlReference() + changes));
  }
}
