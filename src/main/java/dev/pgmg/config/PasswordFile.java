package dev.pgmg.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks a password up in a file of lines {@code host:port:database:user:password}, as section 34.16
 * of PostgreSQL's manual has it: {@code *} matches all, a backslash takes the next character as it
 * is, the first line that matches counts.
 */
final class PasswordFile {

  private PasswordFile() {}

  /**
   * A password, or none; libpq does not trust a file that others can read, and goes on with a
   * warning.
   */
  static Optional<String> find(Path file, List<String> wanted, List<String> warnings) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      if (othersCanRead(file)) {
        warnings.add(
            "password file " + file + " is not used: others can read it (chmod 0600 " + file + ")");
        return Optional.empty();
      }
      return Files.readAllLines(file).stream()
          .filter(line -> !line.startsWith("#"))
          .map(PasswordFile::fields)
          .filter(fields -> fields.size() == 5 && matches(fields, wanted))
          .map(fields -> fields.get(4))
          .findFirst();
    } catch (IOException unreadable) {
      warnings.add("password file " + file + " is not used: it cannot be read");
      return Optional.empty();
    }
  }

  private static boolean othersCanRead(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    return permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"));
  }

  private static boolean matches(List<String> fields, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      if (character == ':' && fields.size() < 4) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        boolean escape = character == '\\' && i + 1 < line.length();
        field.append(escape ? line.charAt(++i) : character);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
