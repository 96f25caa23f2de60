package dev.pgmg.object;

import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.object.Declaration.Dress;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads those actions of ALTER TABLE, VIEW and INDEX that dress a relation or what is on it. */
final class RelationAlterReader {

  /** Relations whose options and columns a file declares; those of tables are of migrations. */
  private static final Set<ObjectKind> DECLARED =
      Set.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.INDEX);

  private final Statement statement;
  private final TokenCursor cursor;
  private final ObjectId relation;
  private final String before;

  private RelationAlterReader(Statement statement, TokenCursor cursor, ObjectId relation) {
    this.statement = statement;
    this.cursor = cursor;
    this.relation = relation;
    this.before = cursor.textUpToHere();
  }

  /** The cursor stands behind the relation's name. */
  static Dress read(Statement statement, TokenCursor cursor, ObjectId relation) {
    return new RelationAlterReader(statement, cursor, relation).dress();
  }

  private Dress dress() {
    Dress first = action();
    boolean several = false;
    while (skippedToComma()) {
      action();
      several = true;
    }
    if (several) {
      throw Untracked.unsupported(
          statement,
          "several actions in one ALTER " + relation.kind().sqlName() + " cannot be tracked apart",
          "give each action a statement of its own");
    }
    return first;
  }

  private boolean skippedToComma() {
    while (!cursor.atEnd() && !cursor.peekIs(",")) {
      cursor.skipOne();
    }
    return cursor.accept(",");
  }

  private Dress action() {
    return switch (cursor.peekWord()) {
      case "OWNER" -> AlterReader.owner(statement, cursor, relation);
      case "ENABLE", "DISABLE" -> enabled();
      case "FORCE", "NO" -> forced();
      case "REPLICA" -> replicaIdentity();
      case "CLUSTER" -> cluster();
      case "SET" -> options();
      case "ALTER" -> column();
      default -> throw belongsInMigrations();
    };
  }

  private PgmgException belongsInMigrations() {
    return AlterReader.belongsInMigrations(statement, cursor, relation.kind());
  }

  private Dress enabled() {
    int here = cursor.position();
    cursor.take();
    if (cursor.accept("row", "level", "security")) {
      return of(Aspect.ROW_SECURITY, relation, "", " DISABLE ROW LEVEL SECURITY");
    }
    cursor.accept("replica");
    cursor.accept("always");
    if (cursor.accept("trigger") && !cursor.peekIs("all") && !cursor.peekIs("user")) {
      return state(ObjectKind.TRIGGER);
    }
    if (cursor.accept("rule")) {
      return state(ObjectKind.RULE);
    }
    cursor.moveTo(here);
    throw belongsInMigrations();
  }

  private Dress state(ObjectKind kind) {
    ObjectId target = new ObjectId(kind, relation.name(), cursor.name());
    String name = QualifiedName.quoted(target.member());
    return of(Aspect.STATE, target, "", " ENABLE " + kind.sqlName() + " " + name);
  }

  private Dress forced() {
    if (!cursor.accept("force", "row", "level", "security")
        && !cursor.accept("no", "force", "row", "level", "security")) {
      throw belongsInMigrations();
    }
    return of(Aspect.FORCED_ROW_SECURITY, relation, "", " NO FORCE ROW LEVEL SECURITY");
  }

  private Dress replicaIdentity() {
    if (!cursor.accept("replica", "identity")) {
      throw belongsInMigrations();
    }
    return of(Aspect.REPLICA_IDENTITY, relation, "", " REPLICA IDENTITY DEFAULT");
  }

  private Dress cluster() {
    if (!cursor.accept("cluster", "on")) {
      throw belongsInMigrations();
    }
    return of(Aspect.CLUSTER, relation, "", " SET WITHOUT CLUSTER");
  }

  private Dress options() {
    if (!DECLARED.contains(relation.kind()) || !cursor.accept("set", "(")) {
      throw belongsInMigrations();
    }
    String names = optionNames();
    return of(Aspect.OPTIONS, relation, names, " RESET (" + names + ")");
  }

  private String optionNames() {
    List<String> names = new ArrayList<>();
    do {
      names.add(
          cursor.dottedName().stream().map(QualifiedName::quoted).collect(Collectors.joining(".")));
      while (!cursor.atEnd() && !cursor.peekIs(",") && !cursor.peekIs(")")) {
        cursor.skipOne();
      }
    } while (cursor.accept(","));
    cursor.accept(")");
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private Dress column() {
    if (!DECLARED.contains(relation.kind())) {
      throw belongsInMigrations();
    }
    int from = cursor.position();
    cursor.accept("alter");
    cursor.accept("column");
    // The columns of an index have numbers.
    String column = cursor.peekIsName() ? cursor.name() : cursor.take().text();
    String alter = " " + cursor.text(from, cursor.position());
    if (cursor.accept("set", "default")) {
      return of(Aspect.DEFAULT, relation, column, alter + " DROP DEFAULT");
    }
    if (cursor.accept("set", "statistics")) {
      return of(Aspect.STATISTICS, relation, column, alter + " SET STATISTICS -1");
    }
    throw belongsInMigrations();
  }

  private Dress of(Aspect aspect, ObjectId target, String detail, String undo) {
    return new Dress(aspect, List.of(target), detail, List.of(before + undo));
  }
}
