package dev.pgmg.object;

import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * Where a CREATE statement names what it makes, and the relation it makes it on: so that the same
 * can be made under another name, or on another relation.
 *
 * @param relation of what stands on one, and of indexes and statistics
 */
public record NamePlaces(Place own, Optional<Place> relation) {

  /**
   * A name with all its parts.
   *
   * @param start offset in the statement's source
   * @param last its last part, as stored
   */
  public record Place(int start, int end, String last) {}

  public static NamePlaces of(ObjectKind kind, Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    List.of(kind.word().split("_")).forEach(cursor::skipPast);
    cursor.accept("concurrently");
    cursor.accept("if", "not", "exists");
    Place own = kind == ObjectKind.OPERATOR ? operator(cursor) : name(cursor);
    return new NamePlaces(own, relation(kind, cursor));
  }

  private static Optional<Place> relation(ObjectKind kind, TokenCursor cursor) {
    boolean found =
        switch (kind) {
          case INDEX, TRIGGER, POLICY -> cursor.skipPast("on");
          case RULE -> cursor.skipPast("to");
          case STATISTICS -> cursor.skipPast("on") && cursor.skipPast("from");
          default -> false;
        };
    cursor.accept("only");
    return found ? Optional.of(name(cursor)) : Optional.empty();
  }

  private static Place name(TokenCursor cursor) {
    int from = cursor.position();
    List<String> parts = cursor.dottedName();
    return place(cursor, from, parts.getLast());
  }

  private static Place operator(TokenCursor cursor) {
    int from = cursor.position();
    return place(cursor, from, cursor.operatorName().name());
  }

  private static Place place(TokenCursor cursor, int from, String last) {
    List<Token> tokens = cursor.between(from, cursor.position());
    return new Place(tokens.getFirst().start(), tokens.getLast().end(), last);
  }
}
