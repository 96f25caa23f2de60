package dev.pgmg.adopt;

import dev.pgmg.problem.Problem;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Migration;
import java.util.List;

/**
 * What came of taking over a database.
 *
 * @param migrations recorded as applied
 * @param pending migrations that apply will run
 * @param proved definitions that are what their files say, recorded now
 * @param known how many definitions were recorded before
 * @param differences definitions that are otherwise, not recorded
 * @param absent definitions of which nothing is there
 * @param warnings what speaks against the migrations having been applied
 */
public record Adoption(
    List<Migration> migrations,
    List<Migration> pending,
    List<Definition> proved,
    long known,
    List<Difference> differences,
    List<Definition> absent,
    List<Problem> warnings) {

  public Adoption {
    migrations = List.copyOf(migrations);
    pending = List.copyOf(pending);
    proved = List.copyOf(proved);
    differences = List.copyOf(differences);
    absent = List.copyOf(absent);
    warnings = List.copyOf(warnings);
  }

  /** Whether nothing stands against what the files say. */
  public boolean isWhole() {
    return differences.isEmpty();
  }
}
