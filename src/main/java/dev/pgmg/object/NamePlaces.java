package dev.pgmg.object;

import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * Where a CREATE statement names what it makes, and what that stands on or brings along: so that
 * the same can be made under another name, or on another relation.
 *
 * @param other the relation of what stands on one, and of indexes and statistics; the multirange of
 *     a range, where it is named
 */
public record NamePlaces(Place own, Optional<Place> other) {

  /**
   * A name with all its parts.
   *
   * @param start offset in the statement's source
   * @param schema as stored, or empty
   * @param last its last part, as stored
   */
  public record Place(int start, int end, String schema, String last) {}

  public static NamePlaces of(ObjectKind kind, Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    List.of(kind.word().split("_")).forEach(cursor::skipPast);
    cursor.accept("concurrently");
    cursor.accept("if", "not", "exists");
    Place own = kind == ObjectKind.OPERATOR ? operator(cursor) : name(cursor);
    return new NamePlaces(own, other(kind, cursor));
  }

  private static Optional<Place> other(ObjectKind kind, TokenCursor cursor) {
    boolean found =
        switch (kind) {
          case INDEX, TRIGGER, POLICY -> cursor.skipPast("on");
          case RULE -> cursor.skipPast("to");
          case STATISTICS -> cursor.skipPast("on") && cursor.skipPast("from");
          case TYPE ->
              cursor.skipPast("range")
                  && cursor.accept("(")
                  && cursor.skipPast("multirange_type_name")
                  && cursor.accept("=");
          default -> false;
        };
    cursor.accept("only");
    return found ? Optional.of(name(cursor)) : Optional.empty();
  }

  private static Place name(TokenCursor cursor) {
    int from = cursor.position();
    return place(cursor, from, cursor.qualifiedName());
  }

  private static Place operator(TokenCursor cursor) {
    int from = cursor.position();
    return place(cursor, from, cursor.operatorName());
  }

  private static Place place(TokenCursor cursor, int from, QualifiedName name) {
    List<Token> tokens = cursor.between(from, cursor.position());
    return new Place(tokens.getFirst().start(), tokens.getLast().end(), name.schema(), name.name());
  }
}
