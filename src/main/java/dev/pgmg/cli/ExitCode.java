package dev.pgmg.cli;

/** What a command answers to the shell. */
final class ExitCode {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int CHANGES_PENDING = 3;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
