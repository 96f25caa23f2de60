package dev.pgmg.project;

import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.problem.Problem;
import dev.pgmg.sql.Statement;
import java.util.Collection;
import java.util.List;

/**
 * A test of the code tree.
 *
 * @param file the path below the code directory, with slashes
 * @param statements without those that begin and end its transaction
 * @param problems why it cannot be run
 */
public record SqlTest(String file, List<Statement> statements, List<Problem> problems) {

  public SqlTest {
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
  }

  /** Whether it may be about one of these: their names stand in it. */
  public boolean mentionsAny(Collection<ObjectId> objects) {
    return statements.stream()
        .map(statement -> Mentions.in(statement.tokens()))
        .anyMatch(
            mentions -> objects.stream().anyMatch(object -> mentions.anywhere(object.name())));
  }
}
