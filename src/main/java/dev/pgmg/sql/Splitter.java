package dev.pgmg.sql;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a file into statements where psql would.
 *
 * <ol>
 *   <li>A statement ends at a semicolon outside of parentheses (so that {@code CREATE RULE ... DO
 *       (a; b)} is one) and outside of a routine's {@code BEGIN ATOMIC ... END}, or with the file.
 *   <li>Statements without a token are dropped.
 *   <li>Comments go with the statement that they stand in or above. One that follows a semicolon on
 *       the same line goes with the statement before.
 *   <li>Inline data goes with its {@code COPY ... FROM stdin}, which always has some, if empty.
 * </ol>
 *
 * What cannot be one statement after the other is a problem: text that is never closed, a
 * parenthesis without its other half, psql's backslash commands. All of a file are told at once.
 */
public final class Splitter {

  private final SourceText source;
  private final List<Draft> drafts = new ArrayList<>();
  private final Deque<Draft> copiesWithoutData = new ArrayDeque<>();
  private final Deque<Token> parentheses = new ArrayDeque<>();
  private final List<Problem> problems = new ArrayList<>();
  private Draft current = new Draft();
  private RoutineBody body = new RoutineBody();
  private boolean afterSemicolon;
  private boolean endsInsideQuotes;

  private Splitter(SourceText source) {
    this.source = source;
  }

  /**
   * The statements of a file, in order.
   *
   * @throws PgmgException with every problem of the file, each at the place where the thing starts
   */
  public static List<Statement> statements(SourceText source) {
    Splitter splitter = new Splitter(source);
    Lexer.tokens(source).forEach(splitter::accept);
    splitter.endOfFile();
    if (!splitter.problems.isEmpty()) {
      throw new PgmgException(splitter.problems);
    }
    return splitter.drafts.stream().map(draft -> draft.statement(source)).toList();
  }

  private void accept(Token token) {
    switch (token.kind()) {
      case WHITESPACE -> afterSemicolon &= !Characters.hasLineEnd(token.text());
      case LINE_COMMENT, BLOCK_COMMENT -> comment(token);
      case COPY_DATA -> copyData(token);
      case BACKSLASH_COMMAND -> problems.add(PsqlCommand.problem(source, token));
      case UNTERMINATED -> unterminated(token);
      default -> significant(token);
    }
  }

  private void comment(Token token) {
    Draft owner = afterSemicolon && !drafts.isEmpty() ? drafts.getLast() : current;
    owner.comments.add(token);
  }

  private void copyData(Token token) {
    Optional.ofNullable(copiesWithoutData.poll())
        .ifPresent(draft -> draft.copyData = Optional.of(CopyFromStdin.data(token)));
  }

  private void significant(Token token) {
    afterSemicolon = false;
    if (token.kind() == TokenKind.PUNCTUATION) {
      parenthesis(token);
    }
    if (parentheses.isEmpty()) {
      body.accept(token);
      if (token.is(";") && !body.isOpen()) {
        endOfStatement();
        afterSemicolon = true;
        return;
      }
    }
    current.tokens.add(token);
  }

  private void parenthesis(Token token) {
    if (token.is("(")) {
      parentheses.push(token);
    } else if (token.is(")")) {
      if (parentheses.isEmpty()) {
        problems.add(syntax(token, "unmatched closing parenthesis"));
      } else {
        parentheses.pop();
      }
    }
  }

  private void endOfStatement() {
    body = new RoutineBody();
    if (current.tokens.isEmpty()) {
      return;
    }
    drafts.add(current);
    if (CopyFromStdin.is(current.tokens)) {
      current.copyData = Optional.of("");
      copiesWithoutData.add(current);
    }
    current = new Draft();
  }

  private void endOfFile() {
    // What an unclosed quote swallowed may have held the other half.
    if (!endsInsideQuotes) {
      Optional.ofNullable(parentheses.peekLast())
          .map(opened -> syntax(opened, "unclosed parenthesis"))
          .or(() -> body.openedBy().map(this::unclosedBody))
          .ifPresent(problems::add);
    }
    endOfStatement();
  }

  private Problem unclosedBody(Token begin) {
    return syntax(begin, "BEGIN ATOMIC without END")
        .withHint("every statement of the body ends with a semicolon, the last one before END too");
  }

  private void unterminated(Token token) {
    endsInsideQuotes = true;
    problems.add(syntax(token, "unterminated " + QuoteSyntax.describe(token.text())));
  }

  private Problem syntax(Token token, String message) {
    return Problem.at(source.locationAt(token.start()), ProblemCode.SYNTAX, message);
  }

  /** A statement while its tokens are coming in. */
  private static final class Draft {

    private final List<Token> tokens = new ArrayList<>();
    private final List<Token> comments = new ArrayList<>();
    private Optional<String> copyData = Optional.empty();

    Statement statement(SourceText source) {
      return new Statement(
          source, List.copyOf(tokens), List.copyOf(comments), copyData, Schemas.UNSAID);
    }
  }
}
