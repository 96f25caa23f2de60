package dev.pgmg.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The queries of pgmg's own: one resource each, with a comment that says what it is for. */
final class SqlResource {

  private SqlResource() {}

  static String read(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("no such query: " + name));
  }

  /** With the schema of the state tables, quoted. */
  static String read(String name, String schema) {
    return read(name).replace("${schema}", schema);
  }

  static Optional<String> find(String name) {
    try (InputStream in = SqlResource.class.getResourceAsStream(name + ".sql")) {
      return Optional.ofNullable(text(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String text(@Nullable InputStream in) throws IOException {
    return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
