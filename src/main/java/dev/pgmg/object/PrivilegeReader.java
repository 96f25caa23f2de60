package dev.pgmg.object;

import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.object.Declaration.Dress;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads GRANT and REVOKE on objects. */
final class PrivilegeReader {

  /** Kinds that are open to PUBLIC when they are made (manual, 5.8 Privileges, table 5.2). */
  private static final Set<Family> PUBLIC_BY_DEFAULT = Set.of(Family.ROUTINE, Family.TYPE);

  private static final Set<String> OF_MIGRATIONS =
      Set.of("DATABASE", "TABLESPACE", "LANGUAGE", "PARAMETER", "LARGE");

  private static final Set<String> ROLE_WORDS =
      Set.of("PUBLIC", "CURRENT_USER", "CURRENT_ROLE", "SESSION_USER");

  private final Statement statement;
  private final TokenCursor cursor;
  private final String verb;

  private PrivilegeReader(Statement statement, TokenCursor cursor) {
    this.statement = statement;
    this.cursor = cursor;
    this.verb = cursor.peekWord();
    cursor.take();
  }

  static Dress read(Statement statement, TokenCursor cursor) {
    PrivilegeReader reader = new PrivilegeReader(statement, cursor);
    reader.refuseRoles();
    return reader.verb.equals("GRANT") ? reader.grant() : reader.revoke();
  }

  private void refuseRoles() {
    int here = cursor.position();
    if (!cursor.skipPast("on")) {
      throw Untracked.belongsInMigrations(statement, verb + " of a role");
    }
    cursor.moveTo(here);
  }

  private Dress grant() {
    int privilegesFrom = cursor.position();
    String privileges = privileges();
    Objects objects = objects(privilegesFrom);
    if (!cursor.accept("to")) {
      throw cursor.unexpected("GRANT ... TO is missing");
    }
    List<Grantee> grantees = grantees();
    String option = cursor.accept("with", "grant", "option") ? " with grant option" : "";
    List<String> revoked = exceptDefault(grantees, objects.targets());
    List<String> undo =
        revoked.isEmpty()
            ? List.of()
            : objects.each("REVOKE ", " FROM " + String.join(", ", revoked));
    return new Dress(
        Aspect.GRANT,
        objects.targets(),
        privileges + " to " + shown(grantees) + option,
        undo,
        names(grantees));
  }

  private Dress revoke() {
    String option = cursor.accept("grant", "option", "for") ? "grant option for " : "";
    int privilegesFrom = cursor.position();
    String privileges = privileges();
    Objects objects = objects(privilegesFrom);
    if (!cursor.accept("from")) {
      throw cursor.unexpected("REVOKE ... FROM is missing");
    }
    List<Grantee> grantees = grantees();
    boolean fromPublic = grantees.stream().anyMatch(Grantee::isPublic);
    List<String> undo =
        fromPublic && isOpen(objects.targets().getFirst())
            ? objects.each("GRANT ", " TO PUBLIC")
            : List.of();
    return new Dress(
        Aspect.REVOKE,
        objects.targets(),
        option + privileges + " from " + shown(grantees),
        undo,
        names(grantees));
  }

  // What PUBLIC has by default a fresh build has too: taking the statement away takes nothing.
  private static List<String> exceptDefault(List<Grantee> grantees, List<ObjectId> targets) {
    ObjectId first = targets.getFirst();
    boolean schemaPublic =
        first.kind() == ObjectKind.SCHEMA && first.name().name().equals("public");
    boolean open = schemaPublic || isOpen(first);
    return grantees.stream()
        .filter(grantee -> !(open && grantee.isPublic()))
        .map(Grantee::text)
        .toList();
  }

  private static boolean isOpen(ObjectId target) {
    return PUBLIC_BY_DEFAULT.contains(target.kind().family());
  }

  /** The privileges up to ON, each with its columns, in alphabetical order. */
  private String privileges() {
    List<String> privileges = new ArrayList<>();
    do {
      privileges.add(privilege());
    } while (cursor.accept(","));
    if (!cursor.accept("on")) {
      throw cursor.unexpected(verb + " ... ON is missing");
    }
    return privileges.stream().distinct().sorted().collect(Collectors.joining(", "));
  }

  private String privilege() {
    String privilege = cursor.name();
    cursor.accept("privileges");
    return cursor.accept("(") ? privilege + " (" + columns() + ")" : privilege;
  }

  private String columns() {
    List<String> columns = new ArrayList<>();
    do {
      columns.add(QualifiedName.quoted(cursor.name()));
    } while (cursor.accept(","));
    if (!cursor.accept(")")) {
      throw cursor.unexpected("the list of columns does not end");
    }
    return columns.stream().distinct().sorted().collect(Collectors.joining(", "));
  }

  /**
   * The objects of a GRANT or REVOKE, in the order of their identities.
   *
   * @param before the words from the first privilege to the first object
   */
  private record Objects(String before, List<Named> all) {

    List<ObjectId> targets() {
      return all.stream().map(Named::id).toList();
    }

    List<String> each(String verb, String behind) {
      return all.stream().map(named -> verb + before + named.text() + behind).toList();
    }
  }

  /** An object, and how the statement names it. */
  private record Named(ObjectId id, String text) {}

  private Objects objects(int privilegesFrom) {
    ObjectKind kind = kind();
    String before = cursor.text(privilegesFrom, cursor.position()) + " ";
    List<Named> all = new ArrayList<>();
    do {
      int from = cursor.position();
      ObjectId id = ObjectReference.read(kind, cursor);
      all.add(new Named(id, cursor.text(from, cursor.position())));
    } while (cursor.accept(","));
    return new Objects(before, all.stream().sorted(Comparator.comparing(Named::id)).toList());
  }

  private ObjectKind kind() {
    if (cursor.peekIs("all")) {
      throw Untracked.unsupported(
          statement,
          verb + " ON ALL ... IN SCHEMA cannot be tied to an object",
          "name the objects, or put it into a migration");
    }
    int here = cursor.position();
    refuseOfMigrations();
    Optional<ObjectKind> kind =
        cursor.accept("foreign", "server")
            ? Optional.of(ObjectKind.SERVER)
            : KindWords.take(cursor);
    if (kind.isPresent() && isNameNext()) {
      return kind.get();
    }
    cursor.moveTo(here);
    return ObjectKind.TABLE;
  }

  private void refuseOfMigrations() {
    int here = cursor.position();
    if (OF_MIGRATIONS.contains(cursor.peekWord())) {
      cursor.take();
      boolean kind = isNameNext();
      cursor.moveTo(here);
      if (kind) {
        throw Untracked.kind(statement, verb + " ON", cursor);
      }
    }
  }

  // A table may be called like a kind: ON type TO app.
  private boolean isNameNext() {
    return cursor.peekIsName() && !cursor.peekIs("to") && !cursor.peekIs("from");
  }

  /**
   * Who gets or loses a privilege.
   *
   * @param text as the statement writes it
   * @param name as it is stored; {@code public} for all
   * @param shown in a detail: a word that stands for a role is not in quotes
   */
  private record Grantee(String text, String name, String shown) {

    boolean isPublic() {
      return name.equals("public");
    }
  }

  private List<Grantee> grantees() {
    List<Grantee> grantees = new ArrayList<>();
    do {
      cursor.accept("group");
      boolean word = ROLE_WORDS.contains(cursor.peekWord());
      int from = cursor.position();
      String name = cursor.name();
      String text = cursor.text(from, cursor.position());
      grantees.add(new Grantee(text, name, word ? name : QualifiedName.quoted(name)));
    } while (cursor.accept(","));
    return grantees;
  }

  private static String shown(List<Grantee> grantees) {
    return grantees.stream()
        .sorted(Comparator.comparing(Grantee::name))
        .map(Grantee::shown)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static List<String> names(List<Grantee> grantees) {
    return grantees.stream().map(Grantee::name).distinct().sorted().toList();
  }
}
