package dev.pgmg.hazard;

import dev.pgmg.hazard.Act.BuildIndex.Reach;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.object.TokenCursor;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what a statement does to tables. Statements that do nothing to any, or that cannot be read,
 * have no acts: PostgreSQL will say what is wrong with them.
 */
public final class ActReader {

  private static final Set<String> NOISE =
      Set.of("TEMP", "TEMPORARY", "UNLOGGED", "GLOBAL", "LOCAL", "UNIQUE", "OR", "REPLACE");

  private final TokenCursor cursor;
  private final List<Placed> acts = new ArrayList<>();
  private int start;

  private ActReader(Statement statement) {
    this.cursor = new TokenCursor(statement);
  }

  /**
   * An act and the token it begins with.
   *
   * @param token index in the statement
   */
  record Placed(Act act, int token) {}

  static List<Placed> read(Statement statement) {
    ActReader reader = new ActReader(statement);
    try {
      reader.statement();
    } catch (PgmgException cannotBeRead) {
      return List.of();
    }
    return List.copyOf(reader.acts);
  }

  private void statement() {
    switch (cursor.peekWord()) {
      case "ALTER" -> acts.addAll(AlterActs.read(cursor));
      case "CREATE" -> create();
      case "DROP" -> drop();
      case "TRUNCATE" -> truncate();
      case "CLUSTER" -> cluster();
      case "VACUUM" -> vacuum();
      case "REFRESH" -> refresh();
      case "REINDEX" -> reindex();
      case "LOCK" -> lock();
      default -> {}
    }
  }

  private void add(Act act) {
    acts.add(new Placed(act, start));
  }

  private void create() {
    cursor.take();
    while (NOISE.contains(cursor.peekWord())) {
      cursor.take();
    }
    if (cursor.accept("index")) {
      createIndex();
    } else if (cursor.accept("table")) {
      cursor.accept("if", "not", "exists");
      add(new Act.Make(cursor.qualifiedName()));
    } else if (cursor.accept("sequence")) {
      cursor.accept("if", "not", "exists");
      add(new Act.Make(cursor.qualifiedName()));
    } else if (cursor.accept("materialized", "view")) {
      cursor.accept("if", "not", "exists");
      QualifiedName name = cursor.qualifiedName();
      add(endsWithNoData() ? new Act.Make(name) : new Act.Fill(name));
    }
  }

  private boolean endsWithNoData() {
    int last = cursor.position() + cursor.rest().size();
    if (cursor.rest().size() < 3) {
      return false;
    }
    cursor.moveTo(last - 3);
    return cursor.accept("with", "no", "data");
  }

  private void createIndex() {
    Lock lock = Lock.SHARE;
    if (cursor.accept("concurrently")) {
      lock = Lock.SHARE_UPDATE_EXCLUSIVE;
    }
    cursor.accept("if", "not", "exists");
    String name = cursor.peekIs("on") ? "" : cursor.name();
    cursor.accept("on");
    Reach reach = cursor.accept("only") ? Reach.ONLY : Reach.ALL;
    QualifiedName table = cursor.qualifiedName();
    if (cursor.accept("using")) {
      cursor.name();
    }
    List<String> columns = ColumnLists.read(cursor);
    add(new Act.BuildIndex(table, name, columns, reach, lock));
  }

  private void drop() {
    cursor.take();
    if (cursor.accept("table")) {
      dropRelations(ObjectKind.TABLE);
    } else if (cursor.accept("materialized", "view")) {
      dropRelations(ObjectKind.MATERIALIZED_VIEW);
    } else if (cursor.accept("sequence")) {
      dropRelations(ObjectKind.SEQUENCE);
    } else if (cursor.accept("schema")) {
      cursor.accept("if", "exists");
      List<String> schemas = names().stream().map(QualifiedName::name).toList();
      if (cursor.accept("cascade")) {
        add(new Act.DropSchemas(schemas));
      }
    } else if (cursor.accept("type") || cursor.accept("domain")) {
      cursor.accept("if", "exists");
      List<QualifiedName> types = names();
      if (cursor.accept("cascade")) {
        add(new Act.DropTypes(types));
      }
    } else {
      dropUnnamed();
    }
  }

  private void dropUnnamed() {
    if (cursor.accept("owned", "by")) {
      add(new Act.DropUnnamed("DROP OWNED"));
    } else if (cursor.accept("extension")) {
      cursor.accept("if", "exists");
      names();
      if (cursor.accept("cascade")) {
        add(new Act.DropUnnamed("DROP EXTENSION ... CASCADE"));
      }
    }
  }

  private void dropRelations(ObjectKind kind) {
    cursor.accept("if", "exists");
    add(new Act.Drop(kind, names()));
  }

  private List<QualifiedName> names() {
    List<QualifiedName> names = new ArrayList<>();
    do {
      cursor.accept("only");
      names.add(cursor.qualifiedName());
      cursor.accept("*");
      if (cursor.peekIs("(")) {
        cursor.skipOne();
      }
    } while (cursor.accept(","));
    return names;
  }

  private void truncate() {
    cursor.take();
    cursor.accept("table");
    add(new Act.Truncate(names()));
  }

  private void cluster() {
    cursor.take();
    options();
    cursor.accept("verbose");
    List<QualifiedName> table = cursor.atEnd() ? List.of() : List.of(cursor.qualifiedName());
    if (cursor.accept("on")) {
      table = List.of(cursor.qualifiedName());
    }
    add(new Act.Pack("CLUSTER", table));
  }

  private void vacuum() {
    cursor.take();
    boolean full = isOn("full");
    options();
    full |= cursor.accept("full");
    while (cursor.accept("freeze") || cursor.accept("verbose") || cursor.accept("analyze")) {
      // They change nothing about the lock.
    }
    if (full) {
      add(new Act.Pack("VACUUM FULL", cursor.atEnd() ? List.of() : names()));
    }
  }

  private void refresh() {
    cursor.take();
    if (!cursor.accept("materialized", "view")) {
      return;
    }
    Lock lock = cursor.accept("concurrently") ? Lock.EXCLUSIVE : Lock.ACCESS_EXCLUSIVE;
    QualifiedName view = cursor.qualifiedName();
    if (!cursor.accept("with", "no", "data")) {
      add(new Act.Refresh(view, lock));
    }
  }

  private void reindex() {
    cursor.take();
    boolean concurrently = isOn("concurrently");
    options();
    String target = cursor.take().text().toUpperCase(java.util.Locale.ROOT);
    concurrently |= cursor.accept("concurrently");
    Lock lock = concurrently ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.SHARE;
    switch (target) {
      case "INDEX", "TABLE" -> add(new Act.Reindex(cursor.qualifiedName(), lock));
      case "SCHEMA" -> add(new Act.ReindexAll(List.of(cursor.name()), lock));
      default -> add(new Act.ReindexAll(List.of(), lock));
    }
  }

  private void lock() {
    cursor.take();
    cursor.accept("table");
    List<QualifiedName> tables = names();
    boolean exclusive = !cursor.accept("in") || cursor.accept("access", "exclusive");
    if (exclusive) {
      add(new Act.LockTables(tables, Lock.ACCESS_EXCLUSIVE));
    }
  }

  private void options() {
    if (cursor.peekIs("(")) {
      cursor.skipOne();
    }
  }

  // In a list of options: (FULL), (VERBOSE, FULL true), not (FULL off).
  private boolean isOn(String option) {
    int here = cursor.position();
    boolean on = false;
    if (cursor.accept("(")) {
      while (!cursor.atEnd() && !cursor.peekIs(")")) {
        boolean named = cursor.accept(option);
        on |= named && !cursor.peekIs("false") && !cursor.peekIs("off") && !cursor.peekIs("0");
        cursor.skipOne();
      }
    }
    cursor.moveTo(here);
    return on;
  }
}
