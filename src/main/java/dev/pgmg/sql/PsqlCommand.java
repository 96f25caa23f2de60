package dev.pgmg.sql;

import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;

/** A backslash command: psql carries it out itself, so no server and no pgmg can. */
final class PsqlCommand {

  private PsqlCommand() {}

  static Problem problem(SourceText source, Token command) {
    String name = name(command.text());
    return Problem.at(
            source.locationAt(command.start()),
            ProblemCode.PSQL_COMMAND,
            "the psql command " + name + " is not SQL")
        .withHint(hint(name));
  }

  private static String hint(String name) {
    return switch (name) {
      case "\\i", "\\ir", "\\include", "\\include_relative" ->
          "remove it: pgmg reads every file of its folders by itself";
      case "\\copy" -> "use COPY ... FROM stdin with the lines below it, ended by a line \\.";
      case "\\." -> "remove it: no COPY ... FROM stdin comes before";
      case "\\c", "\\connect" ->
          "remove it: the database is chosen by --connection-string or pgmg.toml";
      case "\\restrict", "\\unrestrict" ->
          "remove it: pg_dump writes it for psql only, the rest of the file stays as it is";
      case "\\set", "\\unset", "\\gset", "\\getenv", "\\prompt" ->
          "write the value where it is used: pgmg has no variables in SQL";
      case "\\g", "\\gx", "\\gexec", "\\gdesc", "\\;" -> "end the statement with a semicolon";
      case "\\if", "\\elif", "\\else", "\\endif" -> "use a DO block with IF";
      default -> "remove it: pgmg sends SQL only";
    };
  }

  /** The backslash with the letters after it, or with the one character that is none. */
  private static String name(String command) {
    boolean named = Characters.startsWord(Characters.at(command, 1));
    int end = named ? Characters.wordEnd(command, 1) : Math.min(2, command.length());
    return command.substring(0, end);
  }
}
