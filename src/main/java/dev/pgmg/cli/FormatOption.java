package dev.pgmg.cli;

import picocli.CommandLine.Option;

/** Whether a command says what it has to say to people or to programs. */
final class FormatOption {

  /** What there is to choose from. */
  private enum Choice {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to print the result (default: text).")
  private Choice choice = Choice.TEXT;

  boolean isJson() {
    return choice == Choice.JSON;
  }
}
