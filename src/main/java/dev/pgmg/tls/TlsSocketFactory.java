package dev.pgmg.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * Puts TLS around a connection, as libpq's parameters say (manual, 34.19).
 *
 * <ol>
 *   <li>{@code sslrootcert}: where there is one, the server's chain is verified, whatever {@code
 *       sslmode} says; {@code system} are the authorities that Java knows.
 *   <li>{@code sslcrl}, {@code sslcrldir}: nothing that is revoked there is believed.
 *   <li>{@code sslcert}, {@code sslkey}, {@code sslpassword}: shown if the server asks, unless
 *       {@code sslcertmode} is {@code disable}.
 *   <li>{@code ssl_min_protocol_version}, {@code ssl_max_protocol_version}.
 * </ol>
 *
 * <p>That the name in the certificate is the host's, the driver verifies, where {@code sslmode} is
 * {@code verify-full}.
 */
public final class TlsSocketFactory extends SSLSocketFactory {

  /** All that is not switched off in Java and in OpenSSL of today. */
  private static final List<String> PROTOCOLS = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

  private final SSLSocketFactory sockets;
  private final List<String> protocols;

  /** Called by the driver with the properties of the connection, which are libpq's by name. */
  public TlsSocketFactory(Properties properties) throws TlsException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(properties), trust(properties), null);
      this.sockets = context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new TlsException("TLS cannot be set up", e);
    }
    int from = PROTOCOLS.indexOf(properties.getProperty("ssl_min_protocol_version", "TLSv1.2"));
    int to = PROTOCOLS.indexOf(properties.getProperty("ssl_max_protocol_version", "TLSv1.3"));
    if (from < 0 || to < from) {
      throw new TlsException("there is no TLS version between minimum and maximum", "");
    }
    this.protocols = PROTOCOLS.subList(from, to + 1);
  }

  private static KeyManager[] keys(Properties properties) throws TlsException {
    Optional<Path> certificate = file(properties, "sslcert").filter(Files::exists);
    if (certificate.isEmpty() || properties.getProperty("sslcertmode", "allow").equals("disable")) {
      return new KeyManager[0];
    }
    Path key =
        file(properties, "sslkey")
            .orElseThrow(() -> new TlsException("sslcert is given without sslkey", ""));
    return new KeyManager[] {
      ClientCertificate.read(certificate.get(), key, properties.getProperty("sslpassword", ""))
    };
  }

  private static TrustManager[] trust(Properties properties)
      throws TlsException, GeneralSecurityException {
    if (properties.getProperty("sslrootcert", "").equals("system")) {
      return ServerTrust.system();
    }
    Optional<Path> root = file(properties, "sslrootcert");
    if (root.filter(Files::exists).isPresent()) {
      return ServerTrust.of(root.get(), revocations(properties));
    }
    if (properties.getProperty("sslmode", "").startsWith("verify-")) {
      throw new TlsException(
          "root certificate file " + root.map(Path::toString).orElse("") + " does not exist",
          "name it by sslrootcert, or say sslrootcert=system");
    }
    return ServerTrust.anybody();
  }

  private static List<CRL> revocations(Properties properties) throws TlsException {
    List<Path> files = new ArrayList<>();
    file(properties, "sslcrl").filter(Files::exists).ifPresent(files::add);
    Optional<Path> directory = file(properties, "sslcrldir").filter(Files::isDirectory);
    if (directory.isPresent()) {
      try (Stream<Path> inside = Files.list(directory.get())) {
        inside.filter(Files::isRegularFile).forEach(files::add);
      } catch (IOException e) {
        throw new TlsException("could not read directory " + directory.get(), e);
      }
    }
    List<CRL> lists = new ArrayList<>();
    for (Path file : files) {
      lists.addAll(Certificates.revocations(file));
    }
    return lists;
  }

  private static Optional<Path> file(Properties properties, String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .filter(text -> !text.isEmpty())
        .map(Path::of);
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    SSLSocket tls = (SSLSocket) sockets.createSocket(socket, host, port, autoClose);
    tls.setEnabledProtocols(protocols.toArray(String[]::new));
    return tls;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return sockets.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return sockets.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return sockets.createSocket(host, port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return sockets.createSocket(host, port, local, localPort);
  }
}
