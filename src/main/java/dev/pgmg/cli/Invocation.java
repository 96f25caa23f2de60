package dev.pgmg.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What one run of pgmg gets from its surroundings, as values, so that tests run commands
 * in-process.
 *
 * @param directory the working directory; relative paths of options are relative to it
 * @param environment environment variables
 * @param out the result
 * @param err everything else
 */
public record Invocation(
    Path directory,
    Map<String, String> environment,
    PrintStream out,
    PrintStream err,
    Terminals terminals) {

  public Invocation {
    environment = Map.copyOf(environment);
  }

  public Invocation(
      Path directory, Map<String, String> environment, PrintStream out, PrintStream err) {
    this(directory, environment, out, err, Terminals.NONE);
  }
}
