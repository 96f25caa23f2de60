package dev.pgmg.sql;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.SourceLocation;
import dev.pgmg.problem.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@linkplain Directive directives} above one statement.
 *
 * <ol>
 *   <li>A line comment above the statement that begins with {@code pgmg:} or {@code pgmt:} is one;
 *       what follows is cut into tokens as SQL is.
 *   <li>The first word says what it is. Without one, keys go to the directive above.
 *   <li>Each word takes keys with values, or arguments in a form of its own.
 * </ol>
 */
final class DirectiveReader {

  private static final Pattern START = Pattern.compile("--\\s*(pgm[gt]):");
  private static final String REQUIRES = "pgmg:requires";
  private static final String ALLOW = "pgmg:allow";
  private static final String RENAME = "pgmg:rename";
  private static final Set<String> ALLOW_KEYS = Set.of("name", "reason");
  private static final List<String> KNOWN =
      List.of("pgmg:section", "pgmt:section", ALLOW, REQUIRES, RENAME);

  private final SourceText source;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private DirectiveReader(SourceText source) {
    this.source = source;
  }

  static List<Directive> read(Statement statement) {
    DirectiveReader reader = new DirectiveReader(statement.source());
    for (Token comment : statement.comments()) {
      Matcher start = START.matcher(comment.text());
      if (start.lookingAt() && comment.start() < statement.start()) {
        reader.comment(comment, start);
      } else if (start.lookingAt() && comment.start() >= statement.end()) {
        reader.misplaced(comment);
      }
    }
    reader.drafts.forEach(reader::checkWhole);
    if (!reader.problems.isEmpty()) {
      throw new PgmgException(reader.problems);
    }
    return reader.drafts.stream().map(Draft::directive).toList();
  }

  private void misplaced(Token comment) {
    problems.add(
        Problem.at(
                source.locationAt(comment.start()),
                ProblemCode.INVALID_DIRECTIVE,
                "a directive cannot stand after its statement")
            .withHint("put it on a line of its own, above the statement it is for"));
  }

  private void comment(Token comment, Matcher start) {
    SourceText rest = new SourceText(source.name(), comment.text().substring(start.end()));
    List<Token> tokens =
        Lexer.tokens(rest).stream().filter(token -> !token.kind().isTrivia()).toList();
    SourceLocation place = source.locationAt(comment.start());
    if (startsWithKey(tokens) && !drafts.isEmpty()) {
      keys(drafts.getLast(), tokens, place);
    } else {
      directive(start.group(1), tokens, place);
    }
  }

  private void directive(String prefix, List<Token> tokens, SourceLocation place) {
    String name = prefix + ":" + (tokens.isEmpty() ? "" : tokens.getFirst().text());
    if (!KNOWN.contains(name)) {
      problems.add(
          Problem.at(place, ProblemCode.UNKNOWN_DIRECTIVE, "unknown directive " + name)
              .withHint(suggestion(name, KNOWN)));
      return;
    }
    Draft draft = new Draft(name, place);
    drafts.add(draft);
    List<Token> rest = tokens.subList(1, tokens.size());
    switch (name) {
      case REQUIRES -> requires(draft, rest);
      case RENAME -> rename(draft, rest);
      default -> keys(draft, rest, place);
    }
  }

  // Its keys may go on in comments below, so it is looked at when all are read.
  private void checkWhole(Draft draft) {
    if (draft.name.equals(ALLOW) && !draft.values.keySet().containsAll(ALLOW_KEYS)) {
      String missing =
          draft.values.containsKey("name") ? " does not say why" : " does not say what";
      wrong(draft.place, ALLOW + missing, ALLOW + " name=\"...\" reason=\"...\"");
    }
  }

  private void keys(Draft draft, List<Token> tokens, SourceLocation place) {
    int next = 0;
    while (startsWithKey(tokens.subList(next, tokens.size()))
        && next + 2 < tokens.size()
        && tokens.get(next + 2).kind() == TokenKind.QUOTED_IDENTIFIER) {
      key(draft, tokens.get(next).text(), unquoted(tokens.get(next + 2)), place);
      next += 3;
    }
    if (next < tokens.size()) {
      String text = tokens.get(next).text();
      wrong(place, draft.name + " cannot be read at " + text, "key=\"value\"");
    }
  }

  private void key(Draft draft, String text, String value, SourceLocation place) {
    DirectiveKey.find(draft.name, text)
        .ifPresentOrElse(
            key -> value(draft, key, value, place), () -> unknownKey(draft, text, place));
  }

  private void value(Draft draft, DirectiveKey key, String value, SourceLocation place) {
    String name = key.name();
    if (!key.form().accepts(value)) {
      wrong(
          place, draft.name + ": " + name + " cannot be \"" + value + "\"", key.form().expected());
    } else if (draft.values.putIfAbsent(name, key.form().canonical(value)) != null) {
      wrong(place, draft.name + ": " + name + " is given twice", "");
    }
  }

  private void unknownKey(Draft draft, String text, SourceLocation place) {
    List<String> known = DirectiveKey.known(draft.name);
    problems.add(
        Problem.at(place, ProblemCode.UNKNOWN_DIRECTIVE, draft.name + " has no key " + text)
            .withHint(suggestion(text, known)));
  }

  private void requires(Draft draft, List<Token> tokens) {
    draft.arguments.addAll(names(tokens));
    if (draft.arguments.isEmpty()) {
      wrong(draft.place, REQUIRES + " names no object", REQUIRES + " other_object");
    }
  }

  /** Names are divided by white space and commas, except in parentheses. */
  private static List<String> names(List<Token> tokens) {
    List<String> names = new ArrayList<>();
    int depth = 0;
    int end = -1;
    for (Token token : tokens) {
      boolean apart = token.start() != end;
      boolean divides = depth == 0 && (token.is(",") || (apart && !token.is("(")));
      if (divides || names.isEmpty()) {
        names.add("");
      }
      if (!token.is(",") || depth > 0) {
        names.add(names.removeLast() + (apart && depth > 0 ? " " : "") + token.text());
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      end = token.end();
    }
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  private void rename(Draft draft, List<Token> tokens) {
    boolean valid =
        tokens.size() == 4
            && (tokens.getFirst().isWord("value") || tokens.getFirst().isWord("attribute"))
            && tokens.get(1).kind() == TokenKind.QUOTED_IDENTIFIER
            && tokens.get(2).isWord("to")
            && tokens.get(3).kind() == TokenKind.QUOTED_IDENTIFIER;
    if (!valid) {
      wrong(draft.place, RENAME + " is not complete", RENAME + " value \"old\" to \"new\"");
      return;
    }
    draft.arguments.add(tokens.getFirst().isWord("value") ? "value" : "attribute");
    draft.arguments.add(unquoted(tokens.get(1)));
    draft.arguments.add(unquoted(tokens.get(3)));
  }

  private void wrong(SourceLocation place, String message, String expected) {
    String hint = expected.isEmpty() ? "" : "expected is " + expected;
    problems.add(Problem.at(place, ProblemCode.INVALID_DIRECTIVE, message).withHint(hint));
  }

  private static boolean startsWithKey(List<Token> tokens) {
    return tokens.size() >= 2
        && tokens.getFirst().kind() == TokenKind.WORD
        && tokens.get(1).is("=");
  }

  private static String unquoted(Token token) {
    String text = token.text();
    return text.substring(1, text.length() - 1).replace("\"\"", "\"");
  }

  private static String suggestion(String word, List<String> known) {
    String all = "known are " + String.join(", ", known);
    return Suggestion.closest(word, known).map(text -> "did you mean " + text + "?").orElse(all);
  }

  /** A directive while its keys are coming in. */
  private static final class Draft {

    private final String name;
    private final SourceLocation place;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();

    Draft(String name, SourceLocation place) {
      this.name = name;
      this.place = place;
    }

    Directive directive() {
      String word = name.substring(name.indexOf(':') + 1);
      return new Directive(
          word, Collections.unmodifiableMap(values), List.copyOf(arguments), place);
    }
  }
}
