package dev.pgmg.convergence;

import dev.pgmg.convergence.Piece.Name.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A statement or a part of one, in which names follow what they name. */
record Sql(List<Piece> pieces) {

  static final Sql NOTHING = new Sql(List.of());

  /** Strings are {@link Piece.Words}, types are named, pieces and other texts are taken over. */
  static Sql of(Object... parts) {
    List<Piece> pieces = new ArrayList<>();
    for (Object part : parts) {
      switch (part) {
        case Sql sql -> pieces.addAll(sql.pieces);
        case Piece piece -> pieces.add(piece);
        case Type type -> pieces.add(new Piece.TypeName(type));
        default -> pieces.add(new Piece.Words(part.toString()));
      }
    }
    return new Sql(List.copyOf(pieces));
  }

  static Sql name(String id, String shape) {
    return of(new Piece.Name(id, shape, Prefix.NEEDED));
  }

  static Sql name(String id) {
    return name(id, "");
  }

  static Sql localName(String id) {
    return of(new Piece.Name(id, "", Prefix.NEVER));
  }

  static Sql column(String relation, String key) {
    return of(new Piece.ColumnName(relation, key));
  }

  static Sql literal(String text) {
    return of(new Piece.Verbatim(Identifier.literal(text)));
  }

  static Sql verbatim(String text) {
    return of(new Piece.Verbatim(text));
  }

  static Sql body(Sql text) {
    return of(new Piece.Body("$$", text));
  }

  static Sql joined(String separator, List<Sql> parts) {
    List<Object> all = new ArrayList<>();
    for (Sql part : parts) {
      if (!all.isEmpty()) {
        all.add(separator);
      }
      all.add(part);
    }
    return of(all.toArray());
  }

  Set<String> mentions() {
    return pieces.stream().flatMap(piece -> piece.mentions().stream()).collect(Collectors.toSet());
  }

  Sql map(UnaryOperator<Piece> change) {
    return new Sql(pieces.stream().map(piece -> mapped(piece, change)).toList());
  }

  private static Piece mapped(Piece piece, UnaryOperator<Piece> change) {
    return piece instanceof Piece.Body body
        ? new Piece.Body(body.tag(), body.text().map(change))
        : change.apply(piece);
  }
}
