package dev.pgmg.config;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** A user's surroundings in a directory: options, environment, files. */
final class ConfigDirectory {

  private final Path root;
  private final Map<Setting<?>, String> options = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();

  ConfigDirectory(Path root) {
    this.root = root;
    environment.put("HOME", root.toString());
    environment.put("PGSYSCONFDIR", root.toString());
  }

  ConfigDirectory file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
    return this;
  }

  ConfigDirectory toml(String text) throws IOException {
    return file("pgmg.toml", text);
  }

  ConfigDirectory option(Setting<?> setting, String text) {
    options.put(setting, text);
    return this;
  }

  ConfigDirectory variable(String name, String text) {
    environment.put(name, text);
    return this;
  }

  Settings read() {
    return read(root);
  }

  Settings read(Path workingDirectory) {
    return SettingsReader.read(options, environment, workingDirectory);
  }

  Connection.Server server() {
    return (Connection.Server) read().connection();
  }

  Connection.Server server(String connectionString) {
    return option(Setting.CONNECTION_STRING, connectionString).server();
  }

  List<Problem> problems() {
    try {
      Settings settings = read();
      return Assertions.fail("no problem, but " + settings);
    } catch (PgmgException expected) {
      return expected.problems();
    }
  }

  List<Problem> problems(String connectionString) {
    return option(Setting.CONNECTION_STRING, connectionString).problems();
  }

  List<String> messages() {
    return problems().stream().map(Problem::message).toList();
  }
}
