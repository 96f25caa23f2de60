package dev.pgmg.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyFileTest {

  @TempDir Path directory;

  private Path file(String name, String permissions) throws IOException {
    Path file = directory.resolve(name);
    try (InputStream in =
        Objects.requireNonNull(PrivateKeyFileTest.class.getResourceAsStream(name), name)) {
      Files.copy(in, file);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  private PrivateKey read(String name) throws IOException {
    return PrivateKeyFile.read(file(name, "rw-------"), "secret");
  }

  @ParameterizedTest
  @CsvSource({
    "rsa.pkcs1.pem, rsa.pkcs8.pem",
    "rsa.pkcs1.aes256.pem, rsa.pkcs8.pem",
    "rsa.pkcs1.des3.pem, rsa.pkcs8.pem",
    "rsa.pkcs8.aes256.pem, rsa.pkcs8.pem",
    "rsa.pkcs1.der, rsa.pkcs8.pem",
    "rsa.pkcs8.der, rsa.pkcs8.pem",
    "ec.sec1.pem, ec.pkcs8.pem",
    "ec.sec1.aes128.pem, ec.pkcs8.pem",
  })
  void a_key_is_the_same_in_every_format(String format, String same) throws IOException {
    assertThat(number(read(format))).isEqualTo(number(read(same)));
  }

  private static BigInteger number(PrivateKey key) {
    return key instanceof ECPrivateKey curve
        ? curve.getS()
        : ((RSAPrivateKey) key).getPrivateExponent();
  }

  @Test
  void an_edwards_curve_has_a_key_too() throws IOException {
    assertThat(read("ed25519.pkcs8.pem").getAlgorithm()).isEqualTo("EdDSA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rsa.pkcs8.aes256.pem",
        "rsa.pkcs1.aes256.pem",
        "rsa.pkcs1.des3.pem",
        "ec.sec1.aes128.pem"
      })
  void a_wrong_password_or_none_is_told_and_not_shown(String name) throws IOException {
    Path file = file(name, "rw-------");
    assertThatThrownBy(() -> PrivateKeyFile.read(file, "hunter2"))
        .hasMessage("could not load private key file " + file)
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> PrivateKeyFile.read(file, ""))
        .hasMessage("private key file " + file + " is encrypted");
  }

  @Test
  void a_key_that_others_can_read_is_refused() throws IOException {
    Path file = file("rsa.pkcs8.pem", "rw----r--");
    assertThatThrownBy(() -> PrivateKeyFile.read(file, ""))
        .hasMessage("private key file " + file + " has group or world access");
  }

  @Test
  void what_is_no_key_is_told() throws IOException {
    Path file = file("README.md", "rw-------");
    assertThatThrownBy(() -> PrivateKeyFile.read(file, ""))
        .isInstanceOf(TlsException.class)
        .hasMessageStartingWith("could not load private key file " + file);
  }
}
