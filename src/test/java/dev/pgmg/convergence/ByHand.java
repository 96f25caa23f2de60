package dev.pgmg.convergence;

/**
 * Dress that somebody put on in the database, past the files.
 *
 * @param identity of the dressed thing at that time; empty for a table, which migrations rename
 */
record ByHand(Thing dress, String target, String identity) {

  static ByHand of(Thing dress, Model model) {
    String target = ((Details.Dress) dress.details()).target();
    return new ByHand(dress, target, model.findThing(target).map(model::standing).orElse(""));
  }

  /** Whether what it dresses is still there, and the same to pgmg. */
  boolean survives(Model model) {
    String now = model.findThing(target).map(model::standing).orElse("");
    return model.isSound(dress.definition()) && now.equals(identity);
  }

  String sql(Model model) {
    return Writer.plain(model, dress.definition()) + ";\n";
  }
}
