package dev.pgmg.cli;

import picocli.CommandLine.Option;

/** The same for commands that a pipeline runs, which may want marks at the lines of a file. */
final class PipelineFormatOption {

  /** What there is to choose from. */
  private enum Choice {
    TEXT,
    JSON,
    GITHUB
  }

  @Option(
      names = "--format",
      paramLabel = "text|json|github",
      description =
          "How to print the result (default: text); github is text with annotations for the lines"
              + " of a pull request.")
  private Choice choice = Choice.TEXT;

  boolean isJson() {
    return choice == Choice.JSON;
  }

  boolean isGitHub() {
    return choice == Choice.GITHUB;
  }
}
