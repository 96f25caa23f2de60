package dev.pgmg.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Certificates of an authority that a test makes, with keytool, which every JDK has: {@code
 * NAME.crt} and {@code NAME.key} as PEM.
 */
record TestCertificates(Path directory) {

  private static final String PASSWORD = "secret";

  /** {@code ca}, {@code other-ca}; {@code server} for localhost, {@code client} for cert_user. */
  static TestCertificates make(Path directory) throws Exception {
    Files.createDirectories(directory);
    TestCertificates certificates = new TestCertificates(directory);
    certificates.pair("ca", "ca", List.of("-ext", "bc:c"));
    certificates.pair("other-ca", "other", List.of("-ext", "bc:c"));
    certificates.pair("server", "x", List.of("-signer", "ca", "-ext", "san=dns:localhost"));
    certificates.pair("client", "cert_user", List.of("-signer", "ca"));
    certificates.keytool(
        List.of(
            "-gencrl", "-alias", "ca", "-rfc", "-file", certificates.file("none.crl").toString()));
    certificates.keytool(
        List.of(
            "-gencrl",
            "-alias",
            "ca",
            "-rfc",
            "-id",
            certificates.serialNumber("server"),
            "-file",
            certificates.file("server.crl").toString()));
    return certificates;
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  private void pair(String alias, String name, List<String> more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-alias", alias));
    arguments.addAll(List.of("-dname", "CN=" + name, "-keyalg", "EC", "-groupname", "secp256r1"));
    arguments.addAll(List.of("-validity", "30"));
    arguments.addAll(more);
    keytool(arguments);
    KeyStore store = store();
    write(alias + ".crt", "CERTIFICATE", store.getCertificate(alias).getEncoded());
    write(alias + ".key", "PRIVATE KEY", store.getKey(alias, PASSWORD.toCharArray()).getEncoded());
  }

  private String serialNumber(String alias) throws Exception {
    Certificate certificate = store().getCertificate(alias);
    return ((java.security.cert.X509Certificate) certificate).getSerialNumber().toString();
  }

  private KeyStore store() throws Exception {
    return KeyStore.getInstance(file("store").toFile(), PASSWORD.toCharArray());
  }

  private void keytool(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(arguments);
    command.addAll(
        List.of(
            "-keystore", file("store").toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
    Path log = file("keytool.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (Executor.await(process) != 0) {
      throw new IOException(command + ": " + Files.readString(log));
    }
  }

  private void write(String name, String label, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        file(name), "-----BEGIN %s-----\n%s\n-----END %1$s-----\n".formatted(label, text));
    Files.setPosixFilePermissions(file(name), PosixFilePermissions.fromString("rw-------"));
  }
}
