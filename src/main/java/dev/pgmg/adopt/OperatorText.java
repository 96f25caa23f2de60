package dev.pgmg.adopt;

import dev.pgmg.object.NamePlaces;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.TokenCursor;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * CREATE OPERATOR without its partners: those are there, and have the first operator as their
 * partner, so that a second one cannot have them. They are compared by themselves.
 */
final class OperatorText {

  private static final Set<String> PARTNERS = Set.of("commutator", "negator");
  private static final Pattern DEPARSED =
      Pattern.compile(
          "(COMMUTATOR|NEGATOR) = OPERATOR\\((?:\"(?:[^\"]|\"\")+\"|[^\".)]+)\\.([^)]+)\\)");

  private final Statement statement;
  private final List<List<Token>> items = new ArrayList<>();

  private OperatorText(Statement statement) {
    this.statement = statement;
    TokenCursor cursor = new TokenCursor(statement);
    NamePlaces.Place name = NamePlaces.of(ObjectKind.OPERATOR, statement).own();
    while (!cursor.atEnd() && cursor.rest().getFirst().start() < name.end()) {
      cursor.take();
    }
    cursor.accept("(");
    while (!cursor.atEnd() && !cursor.peekIs(")")) {
      int from = cursor.position();
      while (!cursor.atEnd() && !cursor.peekIs(",") && !cursor.peekIs(")")) {
        cursor.skipOne();
      }
      items.add(cursor.between(from, cursor.position()));
      cursor.accept(",");
    }
  }

  static OperatorText of(Statement statement) {
    return new OperatorText(statement);
  }

  /** The list in parentheses, without partners. */
  String list() {
    List<String> kept = items.stream().filter(item -> !isPartner(item)).map(this::text).toList();
    return "(" + String.join(", ", kept) + ")";
  }

  /** The partners that the statement names, without their schemas. */
  String partners() {
    SortedMap<String, String> partners = new TreeMap<>();
    for (List<Token> item : items) {
      if (isPartner(item)) {
        String symbol =
            item.stream()
                .skip(2)
                .map(Token::text)
                .filter(text -> text.matches("[-+*/<>=~!@#%^&|`?]+"))
                .reduce("", (first, last) -> last);
        partners.put(item.getFirst().text().toUpperCase(Locale.ROOT), symbol);
      }
    }
    return told(partners);
  }

  /** Those of the partners that an operator has, of the kinds that the statement names. */
  String partners(String recreate) {
    SortedMap<String, String> partners = new TreeMap<>();
    DEPARSED
        .matcher(recreate)
        .results()
        .filter(match -> names(match.group(1)))
        .forEach(match -> partners.put(match.group(1), match.group(2)));
    return told(partners);
  }

  private boolean names(String kind) {
    return items.stream().anyMatch(item -> item.getFirst().isWord(kind.toLowerCase(Locale.ROOT)));
  }

  private static String told(SortedMap<String, String> partners) {
    StringBuilder text = new StringBuilder();
    partners.forEach((kind, symbol) -> text.append('\n').append(kind).append(' ').append(symbol));
    return text.toString();
  }

  private static boolean isPartner(List<Token> item) {
    return PARTNERS.stream().anyMatch(item.getFirst()::isWord);
  }

  private String text(List<Token> item) {
    return statement.source().text().substring(item.getFirst().start(), item.getLast().end());
  }
}
