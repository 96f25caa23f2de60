package dev.pgmg.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Reads a private key as OpenSSL does: PKCS#8, PKCS#1 ({@code RSA PRIVATE KEY}) or SEC 1 ({@code EC
 * PRIVATE KEY}), as PEM, encrypted or not, or as DER.
 */
final class PrivateKeyFile {

  private static final byte[] VERSION = {Der.INTEGER, 1, 0};
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
  private static final byte[] EC_PUBLIC_KEY = HexFormat.of().parseHex("06072a8648ce3d0201");
  private static final int EC_PARAMETERS = 0xA0;
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

  private final Path file;
  private final String password;

  private PrivateKeyFile(Path file, String password) {
    this.file = file;
    this.password = password;
  }

  /**
   * The key of a file that nobody else may read.
   *
   * @param password of the key, or empty
   */
  static PrivateKey read(Path file, String password) throws TlsException {
    return new PrivateKeyFile(file, password).read();
  }

  private PrivateKey read() throws TlsException {
    try {
      checkPermissions();
      byte[] bytes = Files.readAllBytes(file);
      List<Pem> keys =
          Pem.blocks(bytes).stream().filter(pem -> pem.label().endsWith("PRIVATE KEY")).toList();
      return key(keys.isEmpty() ? pkcs8(bytes) : pkcs8(keys.getFirst()));
    } catch (TlsException known) {
      throw known;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw password.isEmpty()
          ? new TlsException("could not load private key file " + file, e)
          : new TlsException(
              "could not load private key file " + file, "it may be that sslpassword is not right");
    }
  }

  // As libpq: what belongs to root may be readable for root's group.
  private void checkPermissions() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new TlsException(
          "certificate present, but not private key file " + file,
          "sslkey names the file of the certificate's key");
    }
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
    Set<PosixFilePermission> open = new HashSet<>(attributes.permissions());
    open.removeIf(permission -> permission.name().startsWith("OWNER_"));
    if (attributes.owner().getName().equals("root")) {
      open.remove(PosixFilePermission.GROUP_READ);
    }
    if (!open.isEmpty()) {
      throw new TlsException(
          "private key file " + file + " has group or world access", "chmod 0600 " + file);
    }
  }

  private byte[] pkcs8(Pem pem) throws GeneralSecurityException, IOException {
    if (pem.label().equals("ENCRYPTED PRIVATE KEY")) {
      needPassword();
      return KeyEncryption.decryptPkcs8(pem.bytes(), password);
    }
    if (pem.header("DEK-Info").isPresent()) {
      needPassword();
      return pkcs8(
          KeyEncryption.decryptTraditional(
              pem.bytes(), pem.header("DEK-Info").orElseThrow(), password));
    }
    return pkcs8(pem.bytes());
  }

  private void needPassword() throws TlsException {
    if (password.isEmpty()) {
      throw new TlsException(
          "private key file " + file + " is encrypted", "say sslpassword=... in the connection");
    }
  }

  /** What is not in PKCS#8's envelope yet is put there; the second part tells which it is. */
  private byte[] pkcs8(byte[] bytes) throws GeneralSecurityException, IOException {
    List<Der> parts = Der.read(bytes).parts();
    int second = parts.get(1).tag();
    byte[] inside = new Der(Der.OCTET_STRING, bytes).encoded();
    if (parts.getFirst().tag() == Der.SEQUENCE) {
      needPassword();
      return KeyEncryption.decryptPkcs8(bytes, password);
    } else if (second == Der.INTEGER) {
      return Der.sequence(VERSION, RSA, inside);
    } else if (second == Der.OCTET_STRING) {
      Der curve =
          parts.stream().filter(part -> part.tag() == EC_PARAMETERS).findFirst().orElseThrow();
      return Der.sequence(VERSION, Der.sequence(EC_PUBLIC_KEY, curve.content()), inside);
    }
    return bytes;
  }

  private static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (GeneralSecurityException otherAlgorithm) {
        // The next one may know it.
      }
    }
    throw new GeneralSecurityException("it is a key of no known algorithm");
  }
}
