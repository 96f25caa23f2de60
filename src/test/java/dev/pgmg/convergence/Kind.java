package dev.pgmg.convergence;

import java.util.Optional;

/** A kind of thing: how one is made up, and how one is changed. */
interface Kind {

  /** What takes whose place when a thing turns into another kind under its name. */
  enum Group {
    TYPE,
    ROUTINE,
    RELATION,
    PART,
    DRESS,
    /** Not in any schema. */
    GLOBAL,
    OTHER
  }

  /** As the first part of pgmg's identities; with a dash for variants. */
  String word();

  Group group();

  /** What a new one may be called. */
  default String name(Dice dice) {
    return Names.thing(dice);
  }

  /** Nothing where there is nothing to make it of. */
  Optional<Thing> make(Making making);

  /** The same thing otherwise; anew if the kind knows nothing better. */
  default Optional<Thing> change(Thing before, Making making) {
    return make(making);
  }
}
