package dev.pgmg.object;

import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.object.Declaration.Dress;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads those forms of ALTER that dress an object; tables, views and indexes have a reader. */
final class AlterReader {

  private final Statement statement;
  private final TokenCursor cursor;
  private final ObjectKind kind;

  private AlterReader(Statement statement, TokenCursor cursor, ObjectKind kind) {
    this.statement = statement;
    this.cursor = cursor;
    this.kind = kind;
  }

  static Dress read(Statement statement, TokenCursor cursor) {
    cursor.accept("alter");
    ObjectKind kind =
        KindWords.take(cursor).orElseThrow(() -> Untracked.kind(statement, "ALTER", cursor));
    cursor.accept("if", "exists");
    cursor.accept("only");
    ObjectId target = ObjectReference.read(kind, cursor);
    cursor.accept("*");
    return kind.family() == Family.RELATION
        ? RelationAlterReader.read(statement, cursor, target)
        : new AlterReader(statement, cursor, kind).dress(target);
  }

  private Dress dress(ObjectId target) {
    if (cursor.peekIs("owner")) {
      return owner(statement, cursor, target);
    }
    return switch (kind) {
      case EVENT_TRIGGER -> state(target);
      case STATISTICS -> statistics(target);
      case TEXT_SEARCH_CONFIGURATION -> mapping(target);
      case OPERATOR_FAMILY -> members(target);
      default -> throw belongsInMigrations(statement, cursor, kind);
    };
  }

  static Dress owner(Statement statement, TokenCursor cursor, ObjectId target) {
    if (!cursor.accept("owner", "to")) {
      throw belongsInMigrations(statement, cursor, target.kind());
    }
    String undo = cursor.textUpToHere() + " CURRENT_USER";
    cursor.name();
    return new Dress(Aspect.OWNER, List.of(target), "", List.of(undo));
  }

  private Dress state(ObjectId trigger) {
    String before = cursor.textUpToHere();
    if (!cursor.peekIs("enable") && !cursor.peekIs("disable")) {
      throw belongsInMigrations(statement, cursor, kind);
    }
    return new Dress(Aspect.STATE, List.of(trigger), "", List.of(before + " ENABLE"));
  }

  private Dress statistics(ObjectId statistics) {
    if (!cursor.accept("set", "statistics")) {
      throw belongsInMigrations(statement, cursor, kind);
    }
    String undo = cursor.textUpToHere() + " -1";
    return new Dress(Aspect.STATISTICS, List.of(statistics), "", List.of(undo));
  }

  // Nothing takes off what an ALTER MAPPING did, so the whole action is what it is known by.
  private Dress mapping(ObjectId configuration) {
    String verb = cursor.peekWord().toLowerCase(Locale.ROOT);
    int here = cursor.position();
    cursor.accept(verb);
    if (!cursor.accept("mapping")) {
      cursor.moveTo(here);
      throw belongsInMigrations(statement, cursor, kind);
    }
    int behind = cursor.position();
    String detail = verb + " " + cursor.normalisedRest();
    cursor.moveTo(behind);
    List<String> undo = verb.equals("add") ? List.of(dropMapping(configuration)) : List.of();
    return new Dress(Aspect.MAPPING, List.of(configuration), detail, undo);
  }

  // ADD MAPPING refuses what is mapped already, so it never replaced anything.
  private String dropMapping(ObjectId configuration) {
    cursor.accept("for");
    List<String> tokens = new ArrayList<>();
    do {
      tokens.add(QualifiedName.quoted(cursor.name()));
    } while (cursor.accept(","));
    return "ALTER "
        + ObjectKind.TEXT_SEARCH_CONFIGURATION.sqlName()
        + " "
        + configuration.name().sql()
        + " DROP MAPPING IF EXISTS FOR "
        + String.join(", ", tokens);
  }

  private Dress members(ObjectId family) {
    String before = cursor.textUpToHere();
    if (!cursor.accept("add")) {
      throw belongsInMigrations(statement, cursor, kind);
    }
    List<FamilyMember> members = FamilyMember.list(cursor, family.member());
    return new Dress(
        Aspect.MEMBERS,
        List.of(family),
        FamilyMember.shown(members),
        List.of(before + " DROP " + FamilyMember.dropped(members)));
  }

  static PgmgException belongsInMigrations(
      Statement statement, TokenCursor cursor, ObjectKind kind) {
    return Untracked.belongsInMigrations(
        statement, ("ALTER " + kind.sqlName() + " ... " + cursor.peekWord()).strip());
  }
}
