package dev.pgmg.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL that hurts, the same for the same seed. */
final class NastySql {

  private static final String CHARACTERS =
      "''\"\"$$\\--/**/;;(())EeUu&BbXxNnab01._+@<>=:#{ \n\r\tcopyfromstdin\u00e9\u00a0\ud83d\ude00\0";

  private static final List<String> WORDS =
      List.of(
          "select",
          "Create",
          "OR",
          "replace",
          "function",
          "begin",
          "atomic",
          "case",
          "end",
          "copy",
          "from",
          "stdin",
          "a$b$c",
          "_x1",
          "\u00e4\u00d6x",
          "na\u00a0me",
          "e",
          "u",
          "n");

  private static final List<String> QUOTED =
      List.of(
          "'it''s; -- no comment'",
          "'a\r\nb'",
          "'Active'",
          "E'a\\'b;\\\\'",
          "e'/* x'",
          "U&'d\\0061t;a'",
          "N'x; y'",
          "B'0101'",
          "x'1Fab'",
          "\"a;\"\"b\"",
          "\"Mixed Case\"",
          "U&\"d!0061;\"",
          "$$ ; 'x' -- $1$ $$",
          "$tag_1$ $tag$ ; $tag_1$",
          "$\u00e9$ body\r\n $\u00e9$");

  private static final List<String> OTHERS =
      List.of(
          "1", "1.5e-3", "0xFF_a", "1_000", ".5", "$1", "::", ":=", "=>", "<=", "@-", "->>", "+",
          "-", "*", "%", "&&&", "?|", ",", ".", "[", "]", ":", "..");

  private static final List<String> TRIVIA =
      List.of(
          " ",
          "\n",
          "\r\n",
          "\t\f ",
          " -- it's; a \"comment\n",
          "/* a; ' /* nested */ $$ */",
          " --\r\n");

  private final Random random;

  NastySql(long seed) {
    random = new Random(seed);
  }

  /** Characters without any sense. */
  String soup() {
    return random
        .ints(random.nextInt(200), 0, CHARACTERS.length())
        .mapToObj(i -> String.valueOf(CHARACTERS.charAt(i)))
        .collect(Collectors.joining());
  }

  /** Pieces of SQL one after the other, with or without something between them. */
  String fragments() {
    List<List<String>> kinds =
        List.of(WORDS, QUOTED, OTHERS, TRIVIA, List.of(";", ";\n", "(", ")"));
    StringBuilder sql = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      sql.append(one(one(kinds)));
    }
    return sql.toString();
  }

  /** Texts that are one token each, wherever there is trivia between them. */
  List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    for (int i = 1 + random.nextInt(30); i > 0; i--) {
      tokens.add(one(one(List.of(WORDS, QUOTED, OTHERS))));
      // Two strings with a line end between them would be one constant.
      tokens.add(",");
    }
    return tokens;
  }

  /** The tokens with white space or comments between any two. */
  String spread(List<String> tokens) {
    return tokens.stream()
        .map(token -> token + trivia())
        .collect(Collectors.joining("", trivia(), ""));
  }

  /** The token with the case of what is not in quotes at random. */
  String recased(String token) {
    int end =
        WORDS.contains(token) ? token.length() : QUOTED.contains(token) ? prefixLength(token) : 0;
    return token
        .chars()
        .limit(end)
        .mapToObj(c -> String.valueOf(recased((char) c)))
        .collect(Collectors.joining("", "", token.substring(end)));
  }

  /** The tokens with one letter inside of quotes replaced. */
  List<String> changedInQuotes(List<String> tokens) {
    List<String> changed = new ArrayList<>(tokens);
    List<Integer> quoted =
        IntStream.range(0, tokens.size())
            .filter(i -> QUOTED.contains(tokens.get(i)))
            .boxed()
            .toList();
    if (!quoted.isEmpty()) {
      int index = one(quoted);
      changed.set(index, changed(tokens.get(index)));
    }
    return changed;
  }

  private String changed(String token) {
    List<Integer> places =
        IntStream.range(prefixLength(token) + 1, token.length() - 1)
            .filter(i -> token.charAt(i) == ' ' || isLetter(token, i))
            .boxed()
            .toList();
    int place = one(places);
    String other = token.charAt(place) == 'x' ? "X" : "x";
    return token.startsWith("$")
        ? token.replace(";", "; ").replace("body", "Body")
        : token.substring(0, place) + other + token.substring(place + 1);
  }

  private static boolean isLetter(String token, int i) {
    return Character.isLetterOrDigit(token.charAt(i)) && token.charAt(i - 1) != '\\';
  }

  private static int prefixLength(String token) {
    return Math.max(
        0, Math.min(indexOf(token, '\''), Math.min(indexOf(token, '"'), indexOf(token, '$'))));
  }

  private static int indexOf(String token, char c) {
    int index = token.indexOf(c);
    return index < 0 ? token.length() : index;
  }

  private char recased(char c) {
    if (c >= 128) {
      return c;
    }
    return random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c);
  }

  private String trivia() {
    return one(TRIVIA) + (random.nextBoolean() ? one(TRIVIA) : "");
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
