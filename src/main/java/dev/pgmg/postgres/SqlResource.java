package dev.pgmg.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The queries of pgmg's own: one resource each, with a comment that says what it is for. */
final class SqlResource {

  private SqlResource() {}

  static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(SqlResource.class.getResourceAsStream(name + ".sql"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the schema of the state tables, quoted. */
  static String read(String name, String schema) {
    return read(name).replace("${schema}", schema);
  }
}
