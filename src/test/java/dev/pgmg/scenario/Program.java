package dev.pgmg.scenario;

import dev.pgmg.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** pgmg as a scenario sees it. */
interface Program {

  /** Runs one command in a directory. */
  Output run(Path directory, String connectionString, CommandLine command);

  /**
   * What pgmg_state has to hold for the project in a directory: hashes by object.
   *
   * @param creationSchema where PostgreSQL creates what is named without a schema
   */
  Map<String, String> hashes(Path directory, String creationSchema);

  /**
   * The plan as text, made from the definitions in random orders.
   *
   * @param seeds of the orders; 0 leaves it as it was read
   */
  List<String> plansShuffled(Path directory, String connectionString, List<Long> seeds);

  /** Whether one more server tells more of how its plans are made and printed. */
  default boolean isJudgedByItsPlansOn(TestServer server) {
    return true;
  }

  /** What the documents say against what a command has printed or saved as JSON; empty if none. */
  String misprints(Path directory, CommandLine command, Output output);

  /** What a command prints and answers. */
  record Output(int exitCode, String out, String err) {

    boolean isSuccess() {
      return exitCode == 0;
    }

    /** As it is written into a transcript: errors are marked, and so is failure. */
    String asTranscript() {
      StringBuilder text = new StringBuilder(withLineEnd(out));
      err.lines().forEach(line -> text.append(("! " + line).stripTrailing()).append('\n'));
      if (exitCode != 0) {
        text.append("[exit ").append(exitCode).append("]\n");
      }
      return text.toString();
    }

    private static String withLineEnd(String text) {
      return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
  }
}
