package dev.pgmg.apply;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogGraph;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.Names;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.plan.Command;
import dev.pgmg.postgres.PostgresError;
import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an error says about the objects it is about, without reading its words. */
final class Refusals {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  // "PL/pgSQL function api.total(integer) line 1", "SQL function "total" statement 1", in any
  // language.
  private static final Pattern ROUTINE =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_$]*)\\(|\"((?:[^\"]|\"\")+)\"");

  private Refusals() {}

  static Mentions mentions(String sql) {
    return Mentions.in(tokens(sql));
  }

  /** Every name that a command mentions, strings included. */
  static Set<QualifiedName> names(String sql) {
    Mentions mentions = mentions(sql);
    Set<QualifiedName> names = new LinkedHashSet<>();
    for (Mentions.NameSet set : List.of(mentions.direct(), mentions.inStrings())) {
      set.unqualified().forEach(name -> names.add(QualifiedName.unqualified(name)));
      names.addAll(set.qualified());
    }
    return names;
  }

  /** The objects among the dependents that the error names. */
  static Set<Address> named(CatalogGraph dependents, PostgresError error) {
    String said = error.message() + "\n" + error.detail();
    Set<Address> named = new TreeSet<>();
    dependents.objects().stream()
        .filter(object -> isNamed(object.description(), said) || isNamedByColumn(object.id(), said))
        .filter(object -> !dependents.dependenciesOf(object.address()).isEmpty())
        .forEach(object -> named.add(object.address()));
    return named;
  }

  // The message calls objects as pg_describe_object() does, in whatever language the server speaks.
  private static boolean isNamed(String description, String said) {
    int at = said.indexOf(description);
    while (at >= 0) {
      int end = at + description.length();
      if (end == said.length() || !Character.isJavaIdentifierPart(said.charAt(end))) {
        return true;
      }
      at = said.indexOf(description, at + 1);
    }
    return false;
  }

  // A column that stores rows of the altered table is called relation.column in quotes.
  private static boolean isNamedByColumn(ObjectId id, String said) {
    return id.kind() == ObjectKind.MATERIALIZED_VIEW && said.contains("\"" + id.ownName() + ".");
  }

  /** The names in the dotted chain that an error points at. */
  static List<String> namesAt(Command command, PostgresError error) {
    boolean internal = error.position() == 0 && error.internalPosition() > 0;
    String text = internal ? error.internalQuery() : command.sql();
    int position = internal ? error.internalPosition() : error.position();
    if (position == 0) {
      return quoted(error.message());
    }
    int offset =
        text.offsetByCodePoints(0, Math.min(position - 1, text.codePointCount(0, text.length())));
    return chain(tokens(text).stream().filter(token -> token.start() >= offset).toList());
  }

  /** The first name, and what is joined to it by dots. */
  private static List<String> chain(List<Token> tokens) {
    List<String> names = new ArrayList<>();
    boolean isNext = true;
    for (Token token : tokens) {
      if (isNext && Names.isName(token)) {
        names.add(Names.stored(token));
        isNext = false;
      } else if (token.is(".")) {
        isNext = true;
      } else if (!names.isEmpty()) {
        return names;
      }
    }
    return names;
  }

  // Where it points nowhere, what it misses stands in quotes, whatever the language.
  static List<String> quoted(String message) {
    List<String> names = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(message);
    while (quoted.find()) {
      names.addAll(List.of(quoted.group(1).split("\\.")));
    }
    return names;
  }

  /** The routines in which it happened, innermost first; other words may be among them. */
  static List<String> running(PostgresError error) {
    return ROUTINE
        .matcher(error.context())
        .results()
        .map(
            found -> found.group(1) == null ? found.group(2).replace("\"\"", "\"") : found.group(1))
        .toList();
  }

  private static List<Token> tokens(String sql) {
    return Lexer.tokens(new SourceText("<sent>", sql)).stream()
        .filter(token -> !token.kind().isTrivia())
        .toList();
  }
}
