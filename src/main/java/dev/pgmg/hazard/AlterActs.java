package dev.pgmg.hazard;

import dev.pgmg.hazard.ActReader.Placed;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.object.TokenCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what ALTER does: an act for each action of ALTER TABLE, and some of types and domains. */
final class AlterActs {

  private final TokenCursor cursor;
  private final List<Placed> acts = new ArrayList<>();

  private AlterActs(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** The cursor stands at ALTER. */
  static List<Placed> read(TokenCursor cursor) {
    AlterActs reader = new AlterActs(cursor);
    reader.statement();
    return reader.acts;
  }

  private void statement() {
    cursor.accept("alter");
    if (cursor.accept("table") || cursor.accept("materialized", "view")) {
      table();
    } else if (cursor.accept("domain")) {
      domain();
    } else if (cursor.accept("type")) {
      type();
    }
  }

  private void table() {
    cursor.accept("if", "exists");
    cursor.accept("only");
    QualifiedName table = cursor.qualifiedName();
    cursor.accept("*");
    do {
      int start = cursor.position();
      acts.add(new Placed(action(table), start));
      skipToComma();
    } while (cursor.accept(","));
  }

  private void skipToComma() {
    while (!cursor.atEnd() && !cursor.peekIs(",")) {
      cursor.skipOne();
    }
  }

  private Act action(QualifiedName table) {
    return switch (cursor.peekWord()) {
      case "ADD" -> add(table);
      case "DROP" -> drop(table);
      case "ALTER" -> alter(table);
      case "RENAME" -> rename(table);
      case "VALIDATE" -> validate(table);
      case "ATTACH" -> attach(table);
      case "SET" -> set(table);
      case "ENABLE", "DISABLE" -> enable(table);
      case "RESET", "CLUSTER" -> new Act.Other(table, Lock.SHARE_UPDATE_EXCLUSIVE);
      default -> new Act.Other(table, Lock.ACCESS_EXCLUSIVE);
    };
  }

  private Act add(QualifiedName table) {
    cursor.accept("add");
    String name = cursor.accept("constraint") ? cursor.name() : "";
    if (cursor.accept("not", "null")) {
      return requireNotNull(table);
    }
    Optional<NewConstraint.Type> constraint = constraintType();
    if (constraint.isPresent()) {
      return new Act.AddConstraint(table, NewConstraint.read(name, constraint.get(), cursor));
    }
    cursor.accept("column");
    cursor.accept("if", "not", "exists");
    return NewColumn.read(cursor)
        .<Act>map(column -> new Act.AddColumn(table, column))
        .orElse(new Act.Other(table, Lock.ACCESS_EXCLUSIVE));
  }

  private Act requireNotNull(QualifiedName table) {
    String column = cursor.name();
    return cursor.accept("not", "valid")
        ? new Act.Other(table, Lock.ACCESS_EXCLUSIVE)
        : new Act.RequireNotNull(table, column);
  }

  private Optional<NewConstraint.Type> constraintType() {
    if (cursor.accept("primary", "key")) {
      return Optional.of(NewConstraint.Type.PRIMARY_KEY);
    }
    if (cursor.accept("foreign", "key")) {
      return Optional.of(NewConstraint.Type.FOREIGN_KEY);
    }
    return switch (cursor.peekWord()) {
      case "UNIQUE" -> taken(NewConstraint.Type.UNIQUE);
      case "EXCLUDE" -> taken(NewConstraint.Type.EXCLUDE);
      case "CHECK" -> taken(NewConstraint.Type.CHECK);
      default -> Optional.empty();
    };
  }

  private Optional<NewConstraint.Type> taken(NewConstraint.Type type) {
    cursor.take();
    return Optional.of(type);
  }

  private Act drop(QualifiedName table) {
    cursor.accept("drop");
    if (cursor.accept("constraint")) {
      return new Act.Other(table, Lock.ACCESS_EXCLUSIVE);
    }
    cursor.accept("column");
    cursor.accept("if", "exists");
    return new Act.DropColumn(table, cursor.name());
  }

  private Act alter(QualifiedName table) {
    cursor.accept("alter");
    if (cursor.accept("constraint")) {
      return new Act.Other(table, Lock.ACCESS_EXCLUSIVE);
    }
    cursor.accept("column");
    String column = cursor.peekIsName() ? cursor.name() : cursor.take().text();
    if (cursor.accept("type") || cursor.accept("set", "data", "type")) {
      return retype(table, column);
    }
    if (cursor.accept("set", "not", "null")) {
      return new Act.RequireNotNull(table, column);
    }
    if (cursor.accept("set", "expression")) {
      return new Act.Rewrite(table, "SET EXPRESSION of column " + QualifiedName.quoted(column));
    }
    boolean light = cursor.accept("set", "statistics") || cursor.accept("set", "(");
    return new Act.Other(table, light ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE);
  }

  private Act retype(QualifiedName table, String column) {
    Optional<TypeText> type = TypeText.read(cursor);
    String collation = cursor.accept("collate") ? cursor.qualifiedName().name() : "";
    Using using = cursor.accept("using") ? Using.read(column, cursor) : Using.COLUMN;
    return type.<Act>map(to -> new Act.Retype(table, column, to, collation, using))
        .orElse(new Act.Other(table, Lock.ACCESS_EXCLUSIVE));
  }

  private Act rename(QualifiedName table) {
    cursor.accept("rename");
    if (cursor.accept("constraint")) {
      return new Act.Other(table, Lock.ACCESS_EXCLUSIVE);
    }
    if (cursor.accept("to")) {
      return new Act.Rename(table, "", new QualifiedName(table.schema(), cursor.name()));
    }
    cursor.accept("column");
    String column = cursor.name();
    cursor.accept("to");
    return new Act.Rename(table, column, QualifiedName.unqualified(cursor.name()));
  }

  private Act validate(QualifiedName table) {
    cursor.accept("validate", "constraint");
    return new Act.Validate(table, cursor.name());
  }

  private Act attach(QualifiedName table) {
    cursor.accept("attach", "partition");
    return new Act.Attach(table, cursor.qualifiedName());
  }

  private Act set(QualifiedName table) {
    cursor.accept("set");
    if (cursor.accept("schema")) {
      return new Act.Rename(table, "", new QualifiedName(cursor.name(), table.name()));
    }
    if (cursor.accept("access", "method")) {
      return new Act.Rewrite(table, "SET ACCESS METHOD");
    }
    return switch (cursor.peekWord()) {
      case "LOGGED", "UNLOGGED", "TABLESPACE" -> new Act.Rewrite(table, "SET " + cursor.peekWord());
      default ->
          new Act.Other(
              table, cursor.peekIs("(") ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE);
    };
  }

  private Act enable(QualifiedName table) {
    cursor.take();
    cursor.accept("replica");
    cursor.accept("always");
    return new Act.Other(
        table, cursor.peekIs("trigger") ? Lock.SHARE_ROW_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE);
  }

  private void domain() {
    QualifiedName domain = cursor.qualifiedName();
    int start = cursor.position();
    if (cursor.accept("set", "not", "null")) {
      acts.add(new Placed(new Act.ConstrainDomain(domain, "SET NOT NULL"), start));
    } else if (cursor.accept("add")) {
      boolean later = false;
      while (!cursor.atEnd()) {
        later |= cursor.accept("not", "valid");
        cursor.skipOne();
      }
      if (!later) {
        acts.add(new Placed(new Act.ConstrainDomain(domain, "ADD CONSTRAINT"), start));
      }
    }
  }

  private void type() {
    QualifiedName type = cursor.qualifiedName();
    do {
      int start = cursor.position();
      if (cursor.accept("drop", "attribute")) {
        cursor.accept("if", "exists");
        acts.add(new Placed(new Act.DropAttribute(type, cursor.name()), start));
      }
      skipToComma();
    } while (cursor.accept(","));
  }
}
