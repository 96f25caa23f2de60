package dev.pgmg.report;

/** Colours, by meaning; or none. */
public enum Style {
  PLAIN,
  COLOURED;

  String good(String text) {
    return in("32", text);
  }

  String going(String text) {
    return in("33", text);
  }

  String bad(String text) {
    return in("31;1", text);
  }

  String gone(String text) {
    return in("31", text);
  }

  String place(String text) {
    return in("36", text);
  }

  String strong(String text) {
    return in("1", text);
  }

  String faint(String text) {
    return in("2", text);
  }

  private String in(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
