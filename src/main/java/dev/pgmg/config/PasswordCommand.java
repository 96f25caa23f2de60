package dev.pgmg.config;

import java.nio.file.Path;

/**
 * A command for the shell that prints a password.
 *
 * @param text empty if there is none
 * @param directory where it is to run
 */
public record PasswordCommand(String text, Path directory) {

  public static final PasswordCommand NONE = new PasswordCommand("", Path.of(""));

  /** Without the text, which may hold a secret. */
  @Override
  public String toString() {
    return text.isEmpty() ? "none" : "***";
  }
}
