package dev.pgmg.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Type names as format_type() shows them: {@code int} is {@code integer}, {@code varchar(20)[]} is
 * {@code character varying[]}.
 *
 * <p>The spellings are those of PostgreSQL's grammar and of its manual's table 8.1; what any other
 * name means, the catalog says.
 */
public final class TypeNames {

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
          Map.entry("json", "json"),
          Map.entry("time", "time"),
          Map.entry("timetz", "time with time zone"),
          Map.entry("timestamp", "timestamp"),
          Map.entry("timestamptz", "timestamp with time zone"));

  /** Those spellings that are names in pg_type as well; the others are the grammar's alone. */
  private static final Set<String> IN_CATALOG =
      Set.of(
          "int2",
          "int4",
          "int8",
          "float4",
          "float8",
          "bool",
          "bit",
          "varbit",
          "bpchar",
          "varchar",
          "numeric",
          "interval",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "json");

  /** More element types whose array type may be written with an underscore, as in {@code _text}. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "text",
          "jsonb",
          "uuid",
          "date",
          "bytea",
          "name",
          "oid",
          "inet",
          "cidr",
          "xml",
          "money",
          "regclass",
          "tsvector",
          "int4range",
          "int8range",
          "daterange",
          "tsrange",
          "tstzrange");

  private static final Set<String> INTERVAL_FIELDS =
      Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO");

  private TypeNames() {}

  /**
   * Reads a type from where the cursor stands; empty, and the cursor stays, where no name comes
   * next. What follows the type is not looked at.
   */
  public static Optional<String> read(TokenCursor cursor) {
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
    List<String> parts = cursor.dottedName();
    if (cursor.accept("%", "type")) {
      return column(parts) + "%TYPE";
    }
    int last = parts.size() - 1;
    return named(
        cursor, new QualifiedName(last == 0 ? "" : parts.get(last - 1), parts.get(last)), quoted);
  }

  private static String column(List<String> parts) {
    boolean inPublic = parts.size() == 3 && parts.getFirst().equals("public");
    return parts.stream()
        .skip(inPublic ? 1 : 0)
        .map(QualifiedName::quoted)
        .collect(Collectors.joining("."));
  }

  private static String named(TokenCursor cursor, QualifiedName name, boolean quoted) {
    boolean inCatalog = name.schema().equals("pg_catalog");
    if (name.isQualified() && !inCatalog) {
      skipModifier(cursor);
      return name.shown();
    }
    String word = name.name();
    boolean array =
        word.startsWith("_")
            && (IN_CATALOG.contains(word.substring(1)) || ELEMENTS.contains(word.substring(1)));
    String element = array ? word.substring(1) : word;
    boolean byCatalog = quoted || inCatalog || array;
    String known =
        !byCatalog || IN_CATALOG.contains(element) ? ONE_WORD.getOrDefault(element, "") : "";
    String base =
        switch (known) {
          case "" -> QualifiedName.quoted(element);
          case "time", "timestamp" -> timed(cursor, known);
          case "interval" -> interval(cursor);
          default -> known;
        };
    skipModifier(cursor);
    return array ? base + "[]" : base;
  }

  private static String timed(TokenCursor cursor, String known) {
    skipModifier(cursor);
    return known + zone(cursor);
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
    skipModifier(cursor);
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
