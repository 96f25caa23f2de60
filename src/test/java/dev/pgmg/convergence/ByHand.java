package dev.pgmg.convergence;

/**
 * Dress that somebody put on in the database, past the files.
 *
 * @param standing of the dressed thing at that time; empty for a table, which migrations rename
 * @param index what an index is called: under its name it may go to another table
 */
record ByHand(Thing dress, String target, String standing, String index) {

  static ByHand of(Thing dress, Model model) {
    String target = ((Details.Dress) dress.details()).target();
    return new ByHand(dress, target, standing(target, model), index(target, model));
  }

  private static String standing(String target, Model model) {
    return model.findThing(target).map(model::standing).orElse("");
  }

  private static String index(String target, Model model) {
    return model
        .findThing(target)
        .filter(thing -> thing.kind() instanceof IndexKind)
        .map(model::identity)
        .orElse("");
  }

  /** Whether what it dresses is still there, and the same to pgmg. */
  boolean survives(Model model) {
    boolean stands =
        standing(target, model).equals(standing)
            || (!index.isEmpty() && index(target, model).equals(index));
    return model.isSound(dress.definition()) && stands;
  }

  String sql(Model model) {
    return Writer.plain(model, dress.definition()) + ";\n";
  }
}
