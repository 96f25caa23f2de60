package dev.pgmg.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked once for each version and user of the machine.
 *
 * <p>They come as a {@code .txz} in a jar, either the one on the class path or one that is named.
 *
 * @param home the directory with {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

  private static final String DONE = "unpacked";

  /** Unpacks the programs unless that has been done; two processes at once do it once. */
  static PostgresBinaries unpack(Optional<Path> jar, Path cache) {
    try (JarFile archive = jar.isPresent() ? new JarFile(jar.get().toFile()) : onClassPath()) {
      JarEntry entry =
          archive.stream()
              .filter(candidate -> candidate.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("no .txz in " + archive.getName()));
      // The checksum stands in the jar's directory, so the archive itself need not be read.
      String name =
          "postgres-" + HexFormat.of().toHexDigits((int) entry.getCrc()) + "-" + entry.getSize();
      Path home = cache.resolve(name);
      if (!Files.exists(home.resolve(DONE))) {
        unpack(archive, entry, home);
      }
      return new PostgresBinaries(home);
    } catch (IOException failed) {
      throw EmbeddedProblem.io("unpack PostgreSQL to", cache, failed);
    }
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /** The major version, as {@code PG_VERSION} in a data directory has it. */
  String majorVersion() throws IOException {
    return Files.readString(home.resolve(DONE)).strip();
  }

  private static JarFile onClassPath() throws IOException {
    String resource = "/postgres-" + system() + "-" + architecture() + ".txz";
    URL url = PostgresBinaries.class.getResource(resource);
    if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
      throw EmbeddedProblem.of(
          "this pgmg has no embedded PostgreSQL for this system", "no " + resource);
    }
    // Or the JVM's cached one would be closed under the class loader.
    connection.setUseCaches(false);
    return connection.getJarFile();
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return "darwin";
    }
    return name.startsWith("windows") ? "windows" : "linux";
  }

  private static String architecture() {
    return System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private static void unpack(JarFile archive, JarEntry entry, Path home) throws IOException {
    Path cache = home.resolveSibling("");
    Files.createDirectories(cache);
    try (ExclusiveLock lock =
        ExclusiveLock.acquire(home.resolveSibling(home.getFileName() + ".lock"))) {
      if (Files.exists(home.resolve(DONE))) {
        return;
      }
      Path partial = home.resolveSibling(home.getFileName() + ".partial");
      delete(partial);
      try (InputStream stream = archive.getInputStream(entry)) {
        extract(stream, partial);
      }
      Files.writeString(partial.resolve(DONE), askMajorVersion(partial));
      delete(home);
      Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException unpackedMeanwhile) {
      return;
    }
  }

  private static String askMajorVersion(Path home) throws IOException {
    Process process =
        new ProcessBuilder(home.resolve("bin/postgres").toString(), "--version")
            .redirectErrorStream(true)
            .start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    // postgres (PostgreSQL) 18.4
    String version = answer.substring(answer.lastIndexOf(' ') + 1);
    if (Executor.await(process) != 0) {
      throw new IOException(answer);
    }
    return version.replaceFirst("\\D.*", "");
  }

  private static void extract(InputStream stream, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(stream)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("entry outside of the archive: " + entry.getName());
        }
        extract(tar, entry, path);
      }
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, permissions(entry.getMode()));
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    return PosixFilePermissions.fromString((mode & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
