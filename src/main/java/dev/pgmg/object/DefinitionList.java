package dev.pgmg.object;

import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list in parentheses of CREATE OPERATOR: {@code (leftarg = integer, hashes)}. */
final class DefinitionList {

  private DefinitionList() {}

  /** The types that these labels have in the list, normalised. */
  static Map<String, String> types(TokenCursor cursor, String... labels) {
    if (!cursor.accept("(")) {
      throw cursor.unexpected("the list in parentheses is missing");
    }
    Map<String, String> types = new HashMap<>();
    do {
      String label = cursor.name();
      if (cursor.accept("=") && List.of(labels).contains(label)) {
        types.put(label, type(cursor));
      }
      while (!cursor.atEnd() && !cursor.peekIs(",") && !cursor.peekIs(")")) {
        cursor.skipOne();
      }
    } while (cursor.accept(","));
    return types;
  }

  private static String type(TokenCursor cursor) {
    return TypeNames.read(cursor).orElseGet(() -> quotedType(cursor));
  }

  // The server still takes a type's name as a string.
  private static String quotedType(TokenCursor cursor) {
    Token string = cursor.take();
    if (string.kind() != TokenKind.STRING) {
      throw cursor.unexpected("a type is missing");
    }
    String name = '"' + StringLiteral.of(string).content().replace("\"", "\"\"") + '"';
    Token quoted = new Token(TokenKind.QUOTED_IDENTIFIER, name, string.start());
    return TypeNames.read(cursor.over(List.of(quoted))).orElseThrow();
  }
}
