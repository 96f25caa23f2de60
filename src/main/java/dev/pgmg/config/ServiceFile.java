package dev.pgmg.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a section of a connection service file (section 34.17 of PostgreSQL's manual). */
final class ServiceFile {

  private ServiceFile() {}

  /** The parameters of the service, from the first file that has it. */
  static Map<ConnectionParameter, String> find(String service, List<Path> files) {
    for (Path file : files) {
      List<String> lines = lines(file);
      int start = lines.indexOf("[" + service + "]");
      if (start >= 0) {
        return section(lines.subList(start + 1, lines.size()), file);
      }
    }
    throw new InvalidValue(
        "no connection service \"" + service + "\" in " + String.join(", ", texts(files)), "");
  }

  private static List<String> texts(List<Path> files) {
    return files.stream().map(Path::toString).toList();
  }

  private static List<String> lines(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream().map(String::strip).toList();
    } catch (IOException unreadable) {
      throw new InvalidValue("connection service file " + file + " cannot be read", "");
    }
  }

  private static Map<ConnectionParameter, String> section(List<String> lines, Path file) {
    Map<ConnectionParameter, String> parameters = new EnumMap<>(ConnectionParameter.class);
    for (String line : lines) {
      if (line.startsWith("[")) {
        break;
      }
      int equals = line.indexOf('=');
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (equals < 0) {
        throw new InvalidValue("a line without = in connection service file " + file, "");
      }
      String key = line.substring(0, equals);
      parameters.put(
          ConnectionParameter.find(key)
              .orElseThrow(() -> ConnectionString.unknown(key, ConnectionParameter.keys())),
          line.substring(equals + 1));
    }
    return parameters;
  }
}
