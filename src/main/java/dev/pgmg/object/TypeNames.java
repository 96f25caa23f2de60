package dev.pgmg.object;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Type names as format_type() shows them: {@code int} is {@code integer}, {@code varchar(20)[]} is
 * {@code character varying[]}.
 *
 * <p>The spellings are those of PostgreSQL's grammar and of its manual's table 8.1; what any other
 * name means, the catalog says.
 */
final class TypeNames {

  private static final Map<String, String> ONE_WORD =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("integer", "integer"),
          Map.entry("int2", "smallint"),
          Map.entry("smallint", "smallint"),
          Map.entry("int8", "bigint"),
          Map.entry("bigint", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("real", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("float", "double precision"),
          Map.entry("dec", "numeric"),
          Map.entry("decimal", "numeric"),
          Map.entry("numeric", "numeric"),
          Map.entry("bool", "boolean"),
          Map.entry("boolean", "boolean"),
          Map.entry("bit", "bit"),
          Map.entry("varbit", "bit varying"),
          Map.entry("char", "character"),
          Map.entry("nchar", "character"),
          Map.entry("character", "character"),
          Map.entry("bpchar", "character"),
          Map.entry("varchar", "character varying"),
          Map.entry("interval", "interval"),
          Map.entry("time", "time"),
          Map.entry("timetz", "time with time zone"),
          Map.entry("timestamp", "timestamp"),
          Map.entry("timestamptz", "timestamp with time zone"));

  private static final Set<String> INTERVAL_FIELDS =
      Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO");

  private TypeNames() {}

  /**
   * Reads a type from where the cursor stands; empty, and the cursor stays, where no name comes
   * next. What follows the type is not looked at.
   */
  static Optional<String> read(TokenCursor cursor) {
    if (!cursor.peekIsName()) {
      return Optional.empty();
    }
    String base = base(cursor);
    return Optional.of(base + arraySuffix(cursor));
  }

  private static String base(TokenCursor cursor) {
    String severalWords = severalWords(cursor);
    if (!severalWords.isEmpty()) {
      skipModifier(cursor);
      return severalWords;
    }
    if (cursor.accept("float", "(")) {
      String precision = cursor.take().text();
      cursor.skipPast(")");
      return precision.length() == 1 || precision.compareTo("24") <= 0
          ? "real"
          : "double precision";
    }
    boolean quoted = cursor.peekWord().isEmpty();
    QualifiedName name = cursor.qualifiedName();
    if (cursor.accept("%", "type")) {
      return name.shown() + "%TYPE";
    }
    skipModifier(cursor);
    boolean mayBeBuiltIn = name.schema().equals("pg_catalog") || !(quoted || name.isQualified());
    String known = mayBeBuiltIn ? ONE_WORD.getOrDefault(name.name(), "") : "";
    return switch (known) {
      case "" ->
          name.schema().equals("pg_catalog") ? QualifiedName.quoted(name.name()) : name.shown();
      case "time", "timestamp" -> known + zone(cursor);
      case "interval" -> interval(cursor);
      default -> known;
    };
  }

  private static String severalWords(TokenCursor cursor) {
    if (cursor.accept("double", "precision")) {
      return "double precision";
    }
    if (cursor.accept("bit", "varying")) {
      return "bit varying";
    }
    if (cursor.accept("national", "character") || cursor.accept("national", "char")) {
      return cursor.accept("varying") ? "character varying" : "character";
    }
    return cursor.accept("character", "varying")
            || cursor.accept("char", "varying")
            || cursor.accept("nchar", "varying")
        ? "character varying"
        : "";
  }

  private static void skipModifier(TokenCursor cursor) {
    if (cursor.peekIs("(")) {
      cursor.skipOne();
    }
  }

  private static String zone(TokenCursor cursor) {
    if (cursor.accept("with", "time", "zone")) {
      return " with time zone";
    }
    cursor.accept("without", "time", "zone");
    return " without time zone";
  }

  private static String interval(TokenCursor cursor) {
    while (INTERVAL_FIELDS.contains(cursor.peekWord().toUpperCase(Locale.ROOT))) {
      cursor.take();
      skipModifier(cursor);
    }
    return "interval";
  }

  private static String arraySuffix(TokenCursor cursor) {
    boolean array = cursor.accept("array");
    while (cursor.peekIs("[")) {
      cursor.skipOne();
      array = true;
    }
    return array ? "[]" : "";
  }
}
