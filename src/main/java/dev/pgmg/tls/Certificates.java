package dev.pgmg.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRL;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads files of certificates and of what was revoked, as PEM; text around the blocks is left. */
final class Certificates {

  private Certificates() {}

  /** At least one, in their order. */
  static List<X509Certificate> read(Path file) throws TlsException {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<X509Certificate> certificates = new ArrayList<>();
      for (Pem block : Pem.blocks(Files.readAllBytes(file))) {
        if (block.label().endsWith("CERTIFICATE")) {
          certificates.add(
              (X509Certificate)
                  factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
        }
      }
      if (certificates.isEmpty()) {
        throw new TlsException("certificate file " + file + " holds no certificate", "");
      }
      return certificates;
    } catch (TlsException known) {
      throw known;
    } catch (IOException | CertificateException | RuntimeException e) {
      throw new TlsException("could not read certificate file " + file, e);
    }
  }

  /** What certificate authorities have revoked. */
  static List<CRL> revocations(Path file) throws TlsException {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<CRL> lists = new ArrayList<>();
      for (Pem block : Pem.blocks(Files.readAllBytes(file))) {
        lists.add(factory.generateCRL(new ByteArrayInputStream(block.bytes())));
      }
      return lists;
    } catch (IOException | java.security.GeneralSecurityException | RuntimeException e) {
      throw new TlsException("could not read certificate revocation list " + file, e);
    }
  }
}
