package dev.pgmg.object;

import dev.pgmg.object.Effect.Action;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads from a migration's statement what it does to objects.
 *
 * <p>It knows the statements after which something declared may have to be built again: CREATE,
 * ALTER and DROP of relations, types and routines, and those that nobody can tell (DO, CALL). All
 * others have no effect here; where that is wrong, PostgreSQL refuses and the plan is extended.
 */
public final class EffectReader {

  private static final Set<String> NOISE =
      Set.of(
          "OR",
          "REPLACE",
          "TEMP",
          "TEMPORARY",
          "UNLOGGED",
          "GLOBAL",
          "LOCAL",
          "UNIQUE",
          "RECURSIVE",
          "CONSTRAINT");

  private final TokenCursor cursor;
  private final List<Effect> effects = new ArrayList<>();

  private EffectReader(Statement statement) {
    this.cursor = new TokenCursor(statement);
  }

  public static List<Effect> read(Statement statement) {
    EffectReader reader = new EffectReader(statement);
    try {
      reader.readStatement();
    } catch (PgmgException cannotBeRead) {
      return List.of(); // PostgreSQL will say what is wrong with it, or take it.
    }
    return List.copyOf(reader.effects);
  }

  private void readStatement() {
    switch (cursor.peekWord()) {
      case "CREATE" -> create();
      case "ALTER" -> alter();
      case "DROP" -> drop();
      case "DO", "CALL", "EXECUTE" ->
          add(Action.UNKNOWN, ObjectKind.OTHER, QualifiedName.unqualified(""), "");
      default -> {}
    }
  }

  private void create() {
    cursor.take();
    while (NOISE.contains(cursor.peekWord())) {
      cursor.take();
    }
    takeKind()
        .ifPresent(
            kind -> {
              cursor.accept("concurrently");
              cursor.accept("if", "not", "exists");
              boolean unnamed = cursor.peekIs("on") || cursor.peekIs("authorization");
              if (cursor.peekIsName() && !unnamed) {
                effects.add(new Effect(Action.CREATE, created(kind), ""));
              }
            });
  }

  private ObjectId created(ObjectKind kind) {
    if (kind.family() != Family.TRIGGER) {
      return reference(kind);
    }
    String name = cursor.name();
    cursor.skipPast("on");
    return cursor.peekIsName()
        ? new ObjectId(kind, cursor.qualifiedName(), name)
        : new ObjectId(kind, QualifiedName.unqualified(""), name);
  }

  private void drop() {
    cursor.take();
    Optional<ObjectKind> kind = takeKind();
    if (kind.isEmpty()) {
      return;
    }
    cursor.accept("concurrently");
    cursor.accept("if", "exists");
    do {
      if (!cursor.peekIsName()) {
        return;
      }
      effects.add(new Effect(Action.DROP, reference(kind.get()), ""));
    } while (cursor.accept(","));
  }

  private ObjectId reference(ObjectKind kind) {
    if (kind.family() == Family.TRIGGER) {
      String name = cursor.name();
      cursor.accept("on");
      return new ObjectId(kind, cursor.qualifiedName(), name);
    }
    QualifiedName name = cursor.qualifiedName();
    boolean routine = kind.family() == Family.ROUTINE && cursor.peekIs("(");
    String arguments =
        routine
            ? new Signature(Signature.parameterList(cursor, Signature.Mode.IN), "")
                .identityArguments()
            : "";
    return new ObjectId(kind, name, arguments);
  }

  private void alter() {
    cursor.take();
    Optional<ObjectKind> kind = takeKind();
    if (kind.isEmpty()) {
      return;
    }
    cursor.accept("if", "exists");
    cursor.accept("only");
    if (!cursor.peekIsName()) {
      return;
    }
    ObjectId target = reference(kind.get());
    cursor.accept("*");
    do {
      action(target);
      while (!cursor.atEnd() && !cursor.peekIs(",")) {
        cursor.skipOne();
      }
    } while (cursor.accept(","));
  }

  private void action(ObjectId target) {
    if (cursor.accept("rename", "to")) {
      effects.add(new Effect(Action.MOVE, target, cursor.name()));
    } else if (cursor.accept("set", "schema")) {
      effects.add(new Effect(Action.MOVE, target, target.name().name()));
    } else if (!hasColumns(target)
        || cursor.accept("rename", "constraint")
        || cursor.accept("rename", "value")
        || cursor.accept("add", "constraint")) {
      return;
    } else if (cursor.accept("rename")) {
      column(Action.RENAME_COLUMN, target);
    } else if (cursor.accept("drop", "constraint")) {
      cursor.accept("if", "exists");
      effects.add(new Effect(Action.DROP_CONSTRAINT, target, cursor.name()));
    } else if (cursor.accept("drop")) {
      column(Action.DROP_COLUMN, target);
    } else if (cursor.accept("alter")) {
      alterColumn(target);
    } else if (cursor.accept("add") && !startsConstraint(target)) {
      column(Action.ADD_COLUMN, target);
    }
  }

  private static boolean hasColumns(ObjectId target) {
    return switch (target.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, TYPE -> true;
      default -> false;
    };
  }

  private boolean startsConstraint(ObjectId target) {
    return switch (cursor.peekWord()) {
      case "PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "EXCLUDE", "NOT" -> true;
      case "VALUE" -> target.kind() == ObjectKind.TYPE;
      default -> false;
    };
  }

  private void alterColumn(ObjectId target) {
    if (cursor.accept("constraint")) {
      return;
    }
    skipColumnWord(target);
    if (!cursor.peekIsName()) {
      return;
    }
    String column = cursor.name();
    if (cursor.accept("type") || cursor.accept("set", "data", "type")) {
      effects.add(new Effect(Action.ALTER_COLUMN_TYPE, target, column));
    }
  }

  private void column(Action action, ObjectId target) {
    skipColumnWord(target);
    cursor.accept("if", "not", "exists");
    cursor.accept("if", "exists");
    if (cursor.peekIsName()) {
      effects.add(new Effect(action, target, cursor.name()));
    }
  }

  private void skipColumnWord(ObjectId target) {
    cursor.accept(target.kind() == ObjectKind.TYPE ? "attribute" : "column");
  }

  private Optional<ObjectKind> kindHere() {
    return switch (cursor.peekWord()) {
      case "MATERIALIZED" -> Optional.of(ObjectKind.MATERIALIZED_VIEW);
      case "FOREIGN" -> foreignTable();
      case "ROUTINE" -> Optional.of(ObjectKind.FUNCTION);
      case "TABLE",
          "VIEW",
          "SEQUENCE",
          "TYPE",
          "DOMAIN",
          "FUNCTION",
          "PROCEDURE",
          "AGGREGATE",
          "SCHEMA",
          "EXTENSION",
          "INDEX",
          "TRIGGER" ->
          Optional.of(ObjectKind.valueOf(cursor.peekWord().toUpperCase(Locale.ROOT)));
      default -> Optional.empty();
    };
  }

  private Optional<ObjectKind> foreignTable() {
    int here = cursor.position();
    boolean table = cursor.accept("foreign", "table");
    cursor.moveTo(here);
    return table ? Optional.of(ObjectKind.FOREIGN_TABLE) : Optional.empty();
  }

  private Optional<ObjectKind> takeKind() {
    Optional<ObjectKind> kind = kindHere();
    kind.ifPresent(
        found -> {
          cursor.take();
          if (found == ObjectKind.MATERIALIZED_VIEW || found == ObjectKind.FOREIGN_TABLE) {
            cursor.take();
          }
        });
    return kind;
  }

  private void add(Action action, ObjectKind kind, QualifiedName name, String member) {
    effects.add(new Effect(action, ObjectId.of(kind, name), member));
  }
}
