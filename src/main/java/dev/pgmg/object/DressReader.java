package dev.pgmg.object;

import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.object.Declaration.Dress;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads COMMENT ON, GRANT, REVOKE and those forms of ALTER that dress an object. */
final class DressReader {

  /** Kinds that are open to PUBLIC when they are made (manual, 5.8 Privileges, table 5.2). */
  private static final Set<Family> PUBLIC_BY_DEFAULT = Set.of(Family.ROUTINE, Family.TYPE);

  private final Statement statement;
  private final TokenCursor cursor;

  private DressReader(Statement statement, TokenCursor cursor) {
    this.statement = statement;
    this.cursor = cursor;
  }

  static Dress read(Statement statement, TokenCursor cursor) {
    DressReader reader = new DressReader(statement, cursor);
    return switch (cursor.take().text().toUpperCase(Locale.ROOT)) {
      case "COMMENT" -> reader.comment();
      case "GRANT" -> reader.grant();
      case "REVOKE" -> reader.revoke();
      default -> reader.alter();
    };
  }

  private Dress comment() {
    cursor.accept("on");
    ObjectKind kind = kind("COMMENT ON");
    ObjectId target;
    String detail = "";
    if (kind == ObjectKind.COLUMN) {
      List<String> parts = cursor.dottedName();
      if (parts.size() < 2) {
        throw cursor.unexpected("a column is written relation.column");
      }
      int column = parts.size() - 1;
      target =
          ObjectId.of(
              ObjectKind.TABLE,
              new QualifiedName(column > 1 ? parts.get(column - 2) : "", parts.get(column - 1)));
      detail = parts.get(column);
    } else {
      target = reference(kind);
    }
    if (!cursor.accept("is")) {
      throw cursor.unexpected("COMMENT ON ... IS is missing");
    }
    String undo = upTo(cursor.position()) + " NULL";
    return new Dress(Aspect.COMMENT, List.of(target), detail, List.of(undo));
  }

  private Dress grant() {
    int privilegesFrom = cursor.position();
    Objects objects = objects("GRANT");
    if (!cursor.accept("to")) {
      throw cursor.unexpected("GRANT ... TO is missing");
    }
    List<String> revoked = exceptDefault(grantees(), objects.targets());
    List<String> undo =
        revoked.isEmpty()
            ? List.of()
            : objects.each(
                "REVOKE " + slice(privilegesFrom, objects.start()) + " ",
                " FROM " + String.join(", ", revoked));
    return new Dress(Aspect.GRANT, objects.targets(), words(privilegesFrom), undo);
  }

  private Dress revoke() {
    int wordsFrom = cursor.position();
    cursor.accept("grant", "option", "for");
    int privilegesFrom = cursor.position();
    Objects objects = objects("REVOKE");
    if (!cursor.accept("from")) {
      throw cursor.unexpected("REVOKE ... FROM is missing");
    }
    boolean fromPublic = grantees().stream().anyMatch(role -> role.equalsIgnoreCase("public"));
    boolean open = PUBLIC_BY_DEFAULT.contains(objects.targets().getFirst().kind().family());
    List<String> undo =
        fromPublic && open
            ? objects.each("GRANT " + slice(privilegesFrom, objects.start()) + " ", " TO PUBLIC")
            : List.of();
    return new Dress(Aspect.REVOKE, objects.targets(), words(wordsFrom), undo);
  }

  /**
   * The objects of a GRANT or REVOKE.
   *
   * @param start index of the first one's first token
   * @param texts how the statement names each of them
   */
  private record Objects(int start, List<ObjectId> targets, List<String> texts) {

    List<String> each(String before, String behind) {
      return texts.stream().map(text -> before + text + behind).toList();
    }
  }

  // What PUBLIC has by default a fresh build has too: taking the statement away takes nothing.
  private static List<String> exceptDefault(List<String> grantees, List<ObjectId> targets) {
    ObjectId first = targets.getFirst();
    boolean schemaPublic =
        first.kind() == ObjectKind.SCHEMA && first.name().name().equals("public");
    boolean open = schemaPublic || PUBLIC_BY_DEFAULT.contains(first.kind().family());
    return grantees.stream().filter(role -> !(open && role.equalsIgnoreCase("public"))).toList();
  }

  private Objects objects(String verb) {
    if (!cursor.skipPast("on")) {
      throw StatementReader.belongsInMigrations(statement, verb + " of a role");
    }
    if (cursor.peekIs("all")) {
      throw new PgmgException(
          Problem.at(
                  statement.location(),
                  "unsupported-statement",
                  verb + " ON ALL ... IN SCHEMA cannot be tied to an object")
              .withHint("name the objects, or put it into a migration"));
    }
    ObjectKind kind = grantKind(verb);
    List<ObjectId> targets = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int start = cursor.position();
    do {
      int from = cursor.position();
      targets.add(reference(kind));
      texts.add(slice(from, cursor.position()));
    } while (cursor.accept(","));
    return new Objects(start, List.copyOf(targets), texts);
  }

  private ObjectKind grantKind(String verb) {
    return switch (cursor.peekWord()) {
      case "TABLE", "SEQUENCE", "FUNCTION", "PROCEDURE", "ROUTINE", "SCHEMA", "TYPE", "DOMAIN" ->
          kind(verb + " ON");
      case "DATABASE", "TABLESPACE", "LANGUAGE", "PARAMETER", "LARGE" ->
          throw StatementReader.belongsInMigrations(statement, verb + " ON " + cursor.peekWord());
      case "FOREIGN" -> throw StatementReader.notSupported(statement, verb + " ON FOREIGN");
      default -> ObjectKind.TABLE;
    };
  }

  private List<String> grantees() {
    List<String> roles = new ArrayList<>();
    do {
      cursor.accept("group");
      Token role = cursor.take();
      roles.add(role.text());
    } while (cursor.accept(","));
    return roles;
  }

  private Dress alter() {
    ObjectKind kind = kind("ALTER");
    cursor.accept("if", "exists");
    cursor.accept("only");
    ObjectId target = reference(kind);
    if (cursor.accept("owner", "to")) {
      String undo = upTo(cursor.position()) + " CURRENT_USER";
      return new Dress(Aspect.OWNER, List.of(target), "", List.of(undo));
    }
    boolean view = kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW;
    if (view) {
      return ofView(target);
    }
    if (kind == ObjectKind.TABLE && (cursor.peekIs("enable") || cursor.peekIs("disable"))) {
      return triggerState(target);
    }
    throw belongsInMigrations(kind);
  }

  private PgmgException belongsInMigrations(ObjectKind kind) {
    return StatementReader.belongsInMigrations(
        statement, "ALTER " + kind.sqlName() + " ... " + cursor.peekWord());
  }

  private Dress ofView(ObjectId view) {
    int actionAt = cursor.position();
    if (cursor.accept("set", "(")) {
      String names = optionNames();
      return new Dress(
          Aspect.OPTIONS, List.of(view), names, List.of(upTo(actionAt) + " RESET (" + names + ")"));
    }
    if (cursor.accept("cluster", "on")) {
      return new Dress(
          Aspect.CLUSTER, List.of(view), "", List.of(upTo(actionAt) + " SET WITHOUT CLUSTER"));
    }
    if (cursor.accept("alter")) {
      cursor.accept("column");
      String column = cursor.name();
      int setAt = cursor.position();
      if (cursor.accept("set", "default")) {
        return new Dress(
            Aspect.DEFAULT, List.of(view), column, List.of(upTo(setAt) + " DROP DEFAULT"));
      }
      if (cursor.accept("set", "statistics")) {
        return new Dress(
            Aspect.STATISTICS, List.of(view), column, List.of(upTo(setAt) + " SET STATISTICS -1"));
      }
    }
    throw belongsInMigrations(view.kind());
  }

  private Dress triggerState(ObjectId table) {
    int actionAt = cursor.position();
    cursor.take();
    if (!cursor.accept("trigger")) {
      cursor.take();
      if (!cursor.accept("trigger")) {
        throw belongsInMigrations(table.kind());
      }
    }
    if (cursor.peekIs("all") || cursor.peekIs("user")) {
      throw belongsInMigrations(table.kind());
    }
    ObjectId trigger = new ObjectId(ObjectKind.TRIGGER, table.name(), cursor.name());
    String undo = upTo(actionAt) + " ENABLE TRIGGER " + QualifiedName.quoted(trigger.member());
    return new Dress(Aspect.STATE, List.of(trigger), "", List.of(undo));
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
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private ObjectKind kind(String verb) {
    String word = cursor.take().text().toUpperCase(Locale.ROOT);
    if (word.equals("MATERIALIZED")) {
      cursor.accept("view");
      return ObjectKind.MATERIALIZED_VIEW;
    }
    if (word.equals("ROUTINE")) {
      return ObjectKind.FUNCTION;
    }
    return ObjectKind.ofSqlName(word)
        .orElseThrow(() -> StatementReader.notSupported(statement, verb + " " + word));
  }

  private ObjectId reference(ObjectKind kind) {
    return switch (kind.family()) {
      case ROUTINE -> {
        QualifiedName name = cursor.qualifiedName();
        String arguments =
            cursor.peekIs("(")
                ? new Signature(Signature.parameterList(cursor, Signature.Mode.IN), "")
                    .identityArguments()
                : "";
        yield new ObjectId(kind, name, arguments);
      }
      case TRIGGER, RULE, POLICY -> {
        String name = cursor.name();
        if (!cursor.accept("on")) {
          throw cursor.unexpected("ON and the relation are missing");
        }
        yield new ObjectId(kind, cursor.qualifiedName(), name);
      }
      default -> ObjectId.of(kind, cursor.qualifiedName());
    };
  }

  private String upTo(int position) {
    return slice(0, position);
  }

  private String slice(int from, int to) {
    List<Token> tokens = cursor.between(from, to);
    return statement.source().text().substring(tokens.getFirst().start(), tokens.getLast().end());
  }

  // The same text however the statement is laid out: it is part of the dress's identity.
  private String words(int from) {
    StringBuilder text = new StringBuilder();
    for (Token token : cursor.between(from, statement.tokens().size())) {
      boolean opened =
          text.isEmpty() || text.toString().endsWith("(") || text.toString().endsWith(".");
      boolean tight = token.is("(") || token.is(")") || token.is(",") || token.is(".");
      text.append(opened || tight ? "" : " ");
      text.append(
          token.kind() == TokenKind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text());
    }
    return text.toString();
  }
}
