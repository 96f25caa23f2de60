package dev.pgmg.postgres;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Properties;
import javax.net.SocketFactory;

/**
 * Lets the driver connect to a Unix socket; the host and port that it asks for are of no account.
 */
public final class UnixSocketFactory extends SocketFactory {

  /** The property that says where the socket is. */
  static final String PATH = "pgmg.socket";

  private final Path path;
  private final String peer;

  /** Called by the driver, with the properties of the connection. */
  public UnixSocketFactory(Properties properties) {
    this.path = Path.of(properties.getProperty(PATH));
    this.peer = properties.getProperty("requirepeer", "");
  }

  @Override
  public Socket createSocket() {
    return new UnixSocket(path, peer);
  }

  @Override
  public Socket createSocket(String host, int port) {
    return createSocket();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    return createSocket();
  }
}
