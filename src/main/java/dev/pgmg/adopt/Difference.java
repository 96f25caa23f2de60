package dev.pgmg.adopt;

import dev.pgmg.project.Definition;

/**
 * A declared thing that is not what its file says.
 *
 * @param existing what is there, in PostgreSQL's words, or empty
 * @param made what the file would make, in the same words, or empty
 * @param reason why there is nothing to compare; empty where there is
 * @param way what is left to do if not the file is to be edited
 */
public record Difference(
    Definition definition, String existing, String made, String reason, Way way) {

  /** What apply can do where the file is to win. */
  public enum Way {
    /** Apply puts dress on. */
    PUT_ON,
    /** Apply replaces it where a person allows that. */
    TAKE_OVER,
    /** It has to be gone before apply makes it. */
    REMOVE
  }

  static Difference because(Definition definition, String reason) {
    return new Difference(definition, "", "", reason, way(definition));
  }

  static Difference ofKind(Definition definition, String there) {
    return new Difference(definition, "", "", "there it is " + there, Way.REMOVE);
  }

  static Difference between(Definition definition, String existing, String made) {
    return mayHoldSecrets(definition)
        ? because(definition, "its options are otherwise")
        : new Difference(definition, existing, made, "", way(definition));
  }

  // Their options are passwords, often enough.
  private static boolean mayHoldSecrets(Definition definition) {
    return definition instanceof Definition.OfObject object && object.id().kind().mayHoldSecrets();
  }

  private static Way way(Definition definition) {
    return switch (definition) {
      case Definition.OfDress dress -> Way.PUT_ON;
      case Definition.OfObject object ->
          switch (object.id().kind().replacement()) {
            case ALWAYS, IF_SAME_COLUMNS, IF_SAME_SIGNATURE, UNLESS_REFUSED, RUN_AGAIN ->
                Way.TAKE_OVER;
            case KEPT -> Way.PUT_ON;
            case REBUILD -> Way.REMOVE;
          };
    };
  }
}
