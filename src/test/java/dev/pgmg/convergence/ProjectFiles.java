package dev.pgmg.convergence;

import dev.pgmg.convergence.Model.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a project.
 *
 * @param texts by path
 */
record ProjectFiles(Map<String, String> texts) {

  static final ProjectFiles NONE = new ProjectFiles(Map.of());

  static ProjectFiles of(Model model) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < model.migrations().size(); i++) {
      texts.put("migrations/%03d_step.sql".formatted(i + 1), model.migrations().get(i));
    }
    // A project without any object is an error; a schema is there always.
    for (Thing thing : model.things()) {
      Place place = model.place(thing.id());
      String statement = new Writer(model, place.layout()).write(thing.definition()) + ";\n";
      texts.merge("sql/" + place.file(), statement, String::concat);
    }
    return new ProjectFiles(texts);
  }

  /** Makes a directory that has those of before have these. */
  void write(Path directory, ProjectFiles before) throws IOException {
    for (String path : before.texts.keySet()) {
      boolean gone = !texts.containsKey(path);
      if (gone) {
        Files.delete(directory.resolve(path));
      }
    }
    for (Map.Entry<String, String> file : texts.entrySet()) {
      boolean same = file.getValue().equals(before.texts.get(file.getKey()));
      if (!same) {
        Path path = directory.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
  }

  /** The path of the only file that is other than before, if it is one that was there. */
  Optional<String> onlyChange(ProjectFiles before) {
    List<String> changed =
        texts.entrySet().stream()
            .filter(file -> !file.getValue().equals(before.texts.get(file.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    return changed.size() == 1 && texts.keySet().equals(before.texts.keySet())
        ? Optional.of(changed.getFirst())
        : Optional.empty();
  }

  /** What is other than before, to be read by a person. */
  String changesSince(ProjectFiles before) {
    StringBuilder text = new StringBuilder();
    for (String path : before.texts.keySet()) {
      text.append(texts.containsKey(path) ? "" : "--- " + path + " (deleted)\n");
    }
    texts.forEach(
        (path, content) -> {
          boolean same = content.equals(before.texts.get(path));
          text.append(same ? "" : "--- " + path + "\n" + content);
        });
    return text.toString();
  }
}
