package dev.pgmg.config;

import dev.pgmg.problem.SourceLocation;
import java.util.List;

/** Where a setting's value came from. */
public sealed interface Origin {

  /** As shown by {@code pgmg config} and in problems: {@code environment PGMG_LOCK_WAIT}. */
  String describe();

  /** An option of the command line. */
  record Option(String name) implements Origin {
    @Override
    public String describe() {
      return "option " + name;
    }
  }

  /** One environment variable or, for a connection, several of libpq's. */
  record Environment(List<String> variables) implements Origin {
    public Environment {
      variables = List.copyOf(variables);
    }

    @Override
    public String describe() {
      return "environment " + String.join(", ", variables);
    }
  }

  /** A line of {@code pgmg.toml}; a secret's text is not in the location. */
  record ConfigLine(SourceLocation location) implements Origin {
    @Override
    public String describe() {
      return location.file() + ":" + location.line();
    }
  }

  /** Nobody said anything. */
  record Default() implements Origin {
    @Override
    public String describe() {
      return "default";
    }
  }
}
