package dev.pgmg.hazard;

import dev.pgmg.object.TokenCursor;
import dev.pgmg.object.TypeNames;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A type with its modifiers, as a statement or format_type() writes it.
 *
 * @param name as format_type() shows it without modifiers
 * @param modifiers such as 10 and 2 of {@code numeric(10, 2)}
 * @param leastField of an interval that is held to some fields, as MINUTE; else empty
 */
record TypeText(String name, List<Integer> modifiers, String leastField) {

  private static final Set<String> FIELDS =
      Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND");

  TypeText {
    modifiers = List.copyOf(modifiers);
  }

  /** Reads a type from where the cursor stands; empty, and the cursor stays, if there is none. */
  static Optional<TypeText> read(TokenCursor cursor) {
    int from = cursor.position();
    return TypeNames.read(cursor).map(name -> of(name, cursor.between(from, cursor.position())));
  }

  /** Reads what format_type() said. */
  static TypeText parse(String text) {
    return Splitter.statements(new SourceText("", text)).stream()
        .findFirst()
        .flatMap(statement -> read(new TokenCursor(statement)))
        .orElse(new TypeText(text, List.of(), ""));
  }

  private static TypeText of(String name, List<Token> tokens) {
    List<Integer> modifiers = new ArrayList<>();
    String field = "";
    int depth = 0;
    int sign = 1;
    for (Token token : tokens) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth > 0 && token.kind() == TokenKind.NUMBER) {
        modifiers.add(sign * Integer.parseInt(token.text()));
      }
      sign = token.is("-") ? -1 : 1;
      String word = token.text().toUpperCase(Locale.ROOT);
      field = name.startsWith("interval") && FIELDS.contains(word) ? word : field;
    }
    return new TypeText(name, completed(name, tokens.getFirst(), modifiers), field);
  }

  // char is char(1), bit is bit(1), numeric(5) is numeric(5, 0); float(24) is another name for
  // real.
  private static List<Integer> completed(String name, Token first, List<Integer> modifiers) {
    return switch (name.replace("[]", "")) {
      case "character" -> modifiers.isEmpty() && !first.isWord("bpchar") ? List.of(1) : modifiers;
      case "bit" -> modifiers.isEmpty() ? List.of(1) : modifiers;
      case "numeric" -> modifiers.size() == 1 ? List.of(modifiers.getFirst(), 0) : modifiers;
      case "real", "double precision" -> List.of();
      default -> modifiers;
    };
  }

  boolean isArray() {
    return name.endsWith("[]");
  }

  boolean hasModifiers() {
    return !modifiers.isEmpty() || !leastField.isEmpty();
  }

  TypeText named(String otherName) {
    return new TypeText(otherName, modifiers, leastField);
  }

  TypeText withoutModifiers() {
    return new TypeText(name, List.of(), "");
  }
}
