package dev.pgmg.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which of the two streams a person sees. */
public record Terminals(Kind out, Kind err) {

  /** Whether a person watches. */
  public enum Kind {
    NONE,
    INTERACTIVE
  }

  public static final Terminals NONE = new Terminals(Kind.NONE, Kind.NONE);

  /** Those of this process. */
  static Terminals ofProcess() {
    return new Terminals(of(1), of(2));
  }

  // Java knows only whether both of stdin and stdout are terminals; Linux tells more.
  private static Kind of(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.matches("/dev/(pts/|tty|console).*") ? Kind.INTERACTIVE : Kind.NONE;
    } catch (IOException | UnsupportedOperationException notLinux) {
      return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
          ? Kind.INTERACTIVE
          : Kind.NONE;
    }
  }
}
