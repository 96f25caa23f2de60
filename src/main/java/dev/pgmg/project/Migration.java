package dev.pgmg.project;

import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Statement;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/**
 * A numbered SQL file that runs once.
 *
 * @param name the file name without {@code .sql}: its key in {@code pgmg_migrations}
 * @param number by which migrations are ordered
 * @param hash SHA-256 of the text with line ends as LF
 */
public record Migration(
    String name, BigInteger number, SourceText source, String hash, List<Statement> statements) {

  public static final Comparator<Migration> ORDER = Comparator.comparing(Migration::number);

  public Migration {
    statements = List.copyOf(statements);
  }

  /** As output shows it. */
  public String fileName() {
    return name + ".sql";
  }
}
