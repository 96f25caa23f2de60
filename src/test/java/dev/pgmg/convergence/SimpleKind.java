package dev.pgmg.convergence;

import java.util.List;
import java.util.Optional;

/**
 * A kind whose statement needs nothing but a choice of words behind the name.
 *
 * @param before as CREATE and COMMENT ON call it
 * @param texts what may stand behind the name
 */
record SimpleKind(String word, Group group, String before, List<String> texts) implements Kind {

  static final Kind COLLATION =
      new SimpleKind(
          "collation",
          Group.OTHER,
          "COLLATION",
          List.of(
              "(provider = icu, locale = 'de-u-kn-true', deterministic = false)",
              "(provider = icu, locale = 'sv')",
              "(provider = icu, locale = 'de')",
              "(locale = 'C')",
              "FROM \"C\""));

  static final Kind CONVERSION =
      new SimpleKind(
          "conversion",
          Group.OTHER,
          "CONVERSION",
          List.of(
              "FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8",
              "FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1",
              "FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8"));

  static final Kind PARSER =
      new SimpleKind(
          "text_search_parser",
          Group.OTHER,
          "TEXT SEARCH PARSER",
          List.of(
              "(START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES ="
                  + " prsd_lextype)",
              "(START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES ="
                  + " prsd_lextype, HEADLINE = prsd_headline)"));

  static final Kind TEMPLATE =
      new SimpleKind(
          "text_search_template",
          Group.OTHER,
          "TEXT SEARCH TEMPLATE",
          List.of("(LEXIZE = dsimple_lexize, INIT = dsimple_init)"));

  static final Kind WRAPPER =
      new SimpleKind(
          "foreign_data_wrapper",
          Group.GLOBAL,
          "FOREIGN DATA WRAPPER",
          List.of(
              "",
              "OPTIONS (debug 'It''s on')",
              "OPTIONS (debug 'off', \"Odd Option\" '1')",
              "VALIDATOR postgresql_fdw_validator"));

  static final Kind FAMILY =
      new SimpleKind(
          "operator_family", Group.OTHER, "OPERATOR FAMILY", List.of("USING btree", "USING hash"));

  @Override
  public Optional<Thing> make(Making making) {
    String text = making.dice().pick(texts);
    boolean family = word.equals("operator_family");
    return Optional.of(
        making.thing(
            Sql.of("CREATE " + before + " ", making.self(), " " + text),
            Sql.of(before + " ", making.self(), family ? " " + text : ""),
            family ? new Details.OperatorFamily(text.substring("USING ".length())) : Details.NONE));
  }
}
