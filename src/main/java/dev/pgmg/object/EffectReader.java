package dev.pgmg.object;

import dev.pgmg.object.Effect.Action;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads from a migration's statement what it does to objects.
 *
 * <p>It knows the statements after which something declared may have to be built again: CREATE,
 * ALTER and DROP of every kind, and those that nobody can tell (DO, CALL, DROP OWNED). All others
 * have no effect here; where that is wrong, PostgreSQL refuses and the plan is extended.
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
          "CONSTRAINT",
          "DEFAULT");

  private final Statement statement;
  private final TokenCursor cursor;
  private final List<Effect> effects = new ArrayList<>();

  private EffectReader(Statement statement) {
    this.statement = statement;
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
      case "SELECT" -> select();
      case "DO", "CALL", "EXECUTE", "REASSIGN", "IMPORT" -> unknown();
      default -> {}
    }
  }

  private void create() {
    cursor.take();
    while (NOISE.contains(cursor.peekWord())) {
      cursor.take();
    }
    KindWords.take(cursor).ifPresent(kind -> add(Action.CREATE, CreatedObject.read(kind, cursor)));
  }

  private void drop() {
    cursor.take();
    if (cursor.peekIs("owned")) {
      unknown();
      return;
    }
    KindWords.take(cursor).ifPresent(this::drop);
  }

  private void drop(ObjectKind kind) {
    cursor.accept("concurrently");
    cursor.accept("if", "exists");
    do {
      add(Action.DROP, ObjectReference.read(kind, cursor));
    } while (cursor.accept(","));
  }

  private void alter() {
    cursor.take();
    KindWords.take(cursor).ifPresent(this::alter);
  }

  private void alter(ObjectKind kind) {
    cursor.accept("if", "exists");
    cursor.accept("only");
    ObjectId target = ObjectReference.read(kind, cursor);
    cursor.accept("*");
    do {
      action(target);
      while (!cursor.atEnd() && !cursor.peekIs(",")) {
        cursor.skipOne();
      }
    } while (cursor.accept(","));
  }

  private void select() {
    CronCall.read(statement)
        .filter(call -> call.schedules() || call.unschedules())
        .ifPresent(
            call ->
                call.job()
                    .ifPresent(job -> add(call.schedules() ? Action.CREATE : Action.DROP, job)));
  }

  private void unknown() {
    add(Action.UNKNOWN, ObjectId.of(ObjectKind.OTHER, QualifiedName.unqualified("")));
  }

  private void action(ObjectId target) {
    if (cursor.accept("rename", "to")) {
      effects.add(Effect.move(target, target.renamed(cursor.name())));
    } else if (cursor.accept("set", "schema")) {
      effects.add(Effect.move(target, target.movedTo(cursor.name())));
    } else if (!hasColumns(target)
        || cursor.accept("rename", "constraint")
        || cursor.accept("rename", "value")
        || cursor.accept("add", "constraint")) {
      return;
    } else if (cursor.accept("rename")) {
      renameColumn(target);
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

  private void renameColumn(ObjectId target) {
    skipColumnWord(target);
    if (cursor.peekIsName()) {
      String column = cursor.name();
      String renamed = cursor.accept("to") ? cursor.name() : column;
      effects.add(Effect.renameColumn(target, column, renamed));
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

  private void add(Action action, ObjectId target) {
    effects.add(new Effect(action, target, ""));
  }
}
