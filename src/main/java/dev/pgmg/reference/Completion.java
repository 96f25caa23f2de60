package dev.pgmg.reference;

/** A shell, and how it is told what can be typed. */
public enum Completion {
  BASH("pgmg.bash"),
  ZSH("_pgmg"),
  FISH("pgmg.fish");

  private final String file;

  Completion(String file) {
    this.file = file;
  }

  /** The name under which the shell looks for it. */
  public String file() {
    return file;
  }

  public String script(Manual manual) {
    return switch (this) {
      case BASH -> BashCompletion.of(manual);
      case ZSH -> ZshCompletion.of(manual);
      case FISH -> FishCompletion.of(manual);
    };
  }
}
