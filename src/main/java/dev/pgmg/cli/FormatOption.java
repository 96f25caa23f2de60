package dev.pgmg.cli;

import picocli.CommandLine.Option;

/** Whether a command says what it has to say to people or to programs. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to print the result (default: text).")
  private Format format = Format.TEXT;

  boolean isJson() {
    return format == Format.JSON;
  }
}
