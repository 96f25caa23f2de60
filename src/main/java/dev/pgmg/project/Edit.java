package dev.pgmg.project;

import java.util.ArrayList;
import java.util.List;

/**
 * What a save changes in one file of {@code sql/}.
 *
 * @param file the path below the code directory, with slashes
 */
public record Edit(String file, List<Definition> before, List<Definition> after) {

  public Edit {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** A project with that file as it is now, at the place where it was. */
  public Project in(Project project) {
    List<Definition> definitions = new ArrayList<>(project.definitions().size());
    boolean there = false;
    for (Definition definition : project.definitions()) {
      if (!definition.file().equals(file)) {
        definitions.add(definition);
      } else if (!there) {
        definitions.addAll(after);
        there = true;
      }
    }
    return new Project(project.migrations(), definitions);
  }
}
