package dev.pgmg.hazard;

import static dev.pgmg.catalog.Circumstances.Kin.Relation.DEFAULT_PARTITION;
import static dev.pgmg.catalog.Circumstances.Kin.Relation.HEIR;
import static dev.pgmg.catalog.Circumstances.Kin.Relation.LEADING_TO;
import static dev.pgmg.catalog.Circumstances.Kin.Relation.PARENT;
import static dev.pgmg.catalog.Circumstances.Kin.Relation.PARTITION;
import static dev.pgmg.catalog.Circumstances.Kin.Relation.REFERENCED;
import static dev.pgmg.catalog.Circumstances.Kin.Relation.REFERENCING;

import dev.pgmg.catalog.Circumstances.Kin.Relation;
import dev.pgmg.hazard.LockClaim.Named;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.object.TokenCursor;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads which tables a statement locks so that others cannot write to them (manual, 13.3.1, and
 * what pg_locks shows). What its words do not say (a function's body, CASCADE to what only the
 * catalogs know) is not told.
 */
final class LockReader {

  private static final Set<Relation> NONE = Set.of();
  private static final Set<Relation> BELOW = Set.of(PARTITION, HEIR);

  private final Statement statement;
  private final TokenCursor cursor;
  private final List<LockClaim> claims = new ArrayList<>();

  private LockReader(Statement statement) {
    this.statement = statement;
    this.cursor = new TokenCursor(statement);
  }

  static List<LockClaim> read(Statement statement) {
    LockReader reader = new LockReader(statement);
    try {
      reader.statement();
    } catch (PgmgException cannotBeRead) {
      return List.of();
    }
    return reader.claims.stream().filter(claim -> !claim.letsWrite()).toList();
  }

  private void statement() {
    switch (cursor.peekWord()) {
      case "CREATE" -> create();
      case "ALTER" -> alter();
      case "DROP" -> drop();
      case "TRUNCATE" -> truncate();
      case "REINDEX" -> acts(Set.of(PARTITION));
      case "CLUSTER", "VACUUM", "REFRESH" -> acts(NONE);
      case "LOCK" -> lock();
      default -> {}
    }
  }

  private void claim(Lock lock, Set<Relation> also) {
    claims.add(new LockClaim(cursor.qualifiedName(), lock, also));
  }

  private void acts(Set<Relation> also) {
    for (ActReader.Placed placed : ActReader.read(statement)) {
      Named named = placed.act() instanceof Act.Reindex ? Named.INDEX : Named.TABLE;
      for (QualifiedName relation : placed.act().relations()) {
        claims.add(new LockClaim(relation, named, placed.act().lock(), also, ""));
      }
    }
  }

  private boolean cascades() {
    return statement.tokens().getLast().isWord("cascade");
  }

  private void create() {
    cursor.take();
    cursor.accept("or", "replace");
    cursor.accept("constraint");
    switch (cursor.peekWord()) {
      case "TRIGGER" -> on("on", Lock.SHARE_ROW_EXCLUSIVE, Set.of(PARTITION));
      case "POLICY" -> on("on", Lock.ACCESS_EXCLUSIVE, NONE);
      case "RULE" -> on("to", Lock.ACCESS_EXCLUSIVE, NONE);
      case "INDEX", "UNIQUE" -> index();
      default -> table();
    }
  }

  private void on(String word, Lock lock, Set<Relation> also) {
    if (cursor.skipPast(word)) {
      claim(lock, also);
    }
  }

  private void index() {
    for (ActReader.Placed placed : ActReader.read(statement)) {
      if (placed.act() instanceof Act.BuildIndex build) {
        boolean all = build.reach() == Act.BuildIndex.Reach.ALL;
        claims.add(new LockClaim(build.table(), build.lock(), all ? Set.of(PARTITION) : NONE));
      }
    }
  }

  private void table() {
    boolean makes =
        ActReader.read(statement).stream().anyMatch(placed -> placed.act() instanceof Act.Make);
    if (!makes) {
      return;
    }
    references();
    if (cursor.skipPast("partition") && cursor.accept("of")) {
      QualifiedName parent = cursor.qualifiedName();
      claims.add(new LockClaim(parent, Lock.ACCESS_EXCLUSIVE, Set.of(DEFAULT_PARTITION)));
      claims.add(new LockClaim(parent, Lock.SHARE_ROW_EXCLUSIVE, Set.of(REFERENCED)));
    }
  }

  // Both sides of a foreign key get triggers.
  private void references() {
    TokenCursor all = new TokenCursor(statement);
    while (!all.atEnd()) {
      if (all.accept("references")) {
        claims.add(new LockClaim(all.qualifiedName(), Lock.SHARE_ROW_EXCLUSIVE, NONE));
      } else {
        all.take();
      }
    }
  }

  private void drop() {
    cursor.take();
    switch (cursor.peekWord()) {
      case "TRIGGER" -> on("on", Lock.ACCESS_EXCLUSIVE, Set.of(PARTITION));
      case "POLICY", "RULE" -> on("on", Lock.ACCESS_EXCLUSIVE, NONE);
      case "INDEX" -> dropIndexes();
      default ->
          acts(
              cascades()
                  ? Set.of(PARTITION, HEIR, PARENT, DEFAULT_PARTITION, REFERENCED, REFERENCING)
                  : Set.of(PARTITION, PARENT, DEFAULT_PARTITION, REFERENCED));
    }
  }

  private void dropIndexes() {
    cursor.take();
    if (cursor.accept("concurrently")) {
      return;
    }
    cursor.accept("if", "exists");
    do {
      claims.add(
          new LockClaim(
              cursor.qualifiedName(), Named.INDEX, Lock.ACCESS_EXCLUSIVE, Set.of(PARTITION), ""));
    } while (cursor.accept(","));
  }

  private void alter() {
    cursor.take();
    switch (cursor.peekWord()) {
      case "TRIGGER" -> on("on", Lock.ACCESS_EXCLUSIVE, Set.of(PARTITION));
      case "POLICY", "RULE" -> on("on", Lock.ACCESS_EXCLUSIVE, NONE);
      case "TABLE", "MATERIALIZED" -> alterTable();
      default -> {}
    }
  }

  private void alterTable() {
    cursor.accept("table");
    cursor.accept("materialized", "view");
    cursor.accept("if", "exists");
    boolean only = cursor.accept("only");
    references();
    for (ActReader.Placed placed : ActReader.read(statement)) {
      Act act = placed.act();
      cursor.moveTo(placed.token());
      Set<Relation> also = only || !descends() ? NONE : BELOW;
      cursor.moveTo(placed.token());
      switch (act) {
        case Act.Attach attach -> attach(attach);
        case Act.DropColumn drop -> foreignKeys(drop.table(), drop.column());
        case Act.Retype retype -> {
          foreignKeys(retype.table(), retype.column());
          claims.add(through(retype.table(), Set.of(REFERENCING), retype.column()));
        }
        case Act.Other other -> others(other.table());
        case Act any -> {}
      }
      if (act instanceof Act.OnTable one) {
        claims.add(new LockClaim(one.table(), act.lock(), also));
      }
    }
  }

  private static LockClaim through(QualifiedName table, Set<Relation> also, String what) {
    return new LockClaim(table, Named.TABLE, Lock.ACCESS_EXCLUSIVE, also, what);
  }

  // The triggers of a foreign key that goes are on both sides.
  private void foreignKeys(QualifiedName table, String columnOrName) {
    claims.add(through(table, Set.of(REFERENCED), columnOrName));
    if (cascades()) {
      claims.add(new LockClaim(table, Lock.ACCESS_EXCLUSIVE, Set.of(REFERENCING)));
    }
  }

  private void attach(Act.Attach attach) {
    claims.add(new LockClaim(attach.partition(), Lock.ACCESS_EXCLUSIVE, Set.of(PARTITION)));
    // What is claimed of the parent is for its kin: it is locked itself against other DDL only.
    claims.add(kinOnly(attach.table(), Lock.ACCESS_EXCLUSIVE, DEFAULT_PARTITION));
    claims.add(kinOnly(attach.table(), Lock.SHARE_ROW_EXCLUSIVE, REFERENCED));
  }

  private static LockClaim kinOnly(QualifiedName table, Lock lock, Relation kin) {
    return new LockClaim(table, Named.KIN, lock, Set.of(kin), "");
  }

  private void others(QualifiedName table) {
    if (cursor.accept("drop", "constraint")) {
      cursor.accept("if", "exists");
      foreignKeys(table, cursor.name());
    } else if (cursor.accept("detach", "partition")) {
      QualifiedName partition = cursor.qualifiedName();
      Lock lock =
          cursor.accept("concurrently") ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE;
      claims.add(new LockClaim(partition, lock, Set.of(REFERENCED)));
      claims.add(new LockClaim(table, lock, Set.of(DEFAULT_PARTITION)));
    }
  }

  // What an action does to a table with partitions it does to those too.
  private boolean descends() {
    return switch (cursor.peekWord()) {
      case "ADD", "DROP", "ALTER", "VALIDATE" -> true;
      case "RENAME" -> !cursor.accept("rename", "to");
      case "ENABLE", "DISABLE" -> {
        cursor.take();
        cursor.accept("replica");
        cursor.accept("always");
        yield cursor.peekIs("trigger");
      }
      default -> false;
    };
  }

  private void truncate() {
    cursor.take();
    List<Listed> tables = tables();
    Lock lock = Lock.ACCESS_EXCLUSIVE;
    tables.forEach(table -> claims.add(new LockClaim(table.name(), lock, table.below())));
    if (cascades()) {
      tables.forEach(table -> claims.add(new LockClaim(table.name(), lock, Set.of(LEADING_TO))));
    }
  }

  private void lock() {
    cursor.take();
    List<Listed> tables = tables();
    Lock lock = mode();
    tables.forEach(table -> claims.add(new LockClaim(table.name(), lock, table.below())));
  }

  private record Listed(QualifiedName name, Set<Relation> below) {}

  private List<Listed> tables() {
    cursor.accept("table");
    List<Listed> tables = new ArrayList<>();
    do {
      Set<Relation> below = cursor.accept("only") ? NONE : BELOW;
      tables.add(new Listed(cursor.qualifiedName(), below));
      cursor.accept("*");
    } while (cursor.accept(","));
    return tables;
  }

  private Lock mode() {
    if (cursor.accept("in")) {
      for (Lock lock : Lock.values()) {
        String mode = lock.words().toLowerCase(Locale.ROOT) + " mode";
        if (cursor.accept(mode.split(" ", -1))) {
          return lock;
        }
      }
    }
    return Lock.ACCESS_EXCLUSIVE;
  }
}
