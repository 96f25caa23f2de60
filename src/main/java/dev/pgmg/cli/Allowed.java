package dev.pgmg.cli;

import java.util.ArrayList;
import java.util.List;

/** What {@code --allow} takes. */
final class Allowed extends ArrayList<String> {

  Allowed() {
    super(List.of("mass-drop", "take-over"));
  }
}
