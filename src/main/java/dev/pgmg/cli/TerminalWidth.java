package dev.pgmg.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How many columns the terminal has. */
final class TerminalWidth {

  private static final int USUAL = 80;

  private TerminalWidth() {}

  static int of(Map<String, String> environment) {
    String said = environment.getOrDefault("COLUMNS", "");
    return said.matches("[1-9]\\d{0,3}") ? Integer.parseInt(said) : asked();
  }

  // Where there is no stty (Windows), or no terminal.
  private static int asked() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String columns = size.strip().replaceFirst(".* ", "");
      return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : USUAL;
    } catch (IOException e) {
      return USUAL;
    }
  }
}
