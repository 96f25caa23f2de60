package dev.pgmg.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.util.Properties;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * Connects to one address, whatever host it stands for, and keeps the connection alive as libpq's
 * parameters say.
 */
public final class TcpSocketFactory extends SocketFactory {

  /** The property that says where, as numbers. */
  static final String ADDRESS = "pgmg.address";

  private final InetAddress address;
  private final Properties properties;

  /** Called by the driver, with the properties of the connection. */
  public TcpSocketFactory(Properties properties) throws IOException {
    this.address = InetAddress.getByName(properties.getProperty(ADDRESS));
    this.properties = properties;
  }

  /** Goes where it is to go, not where the driver says. */
  private final class Pinned extends Socket {

    @Override
    public void connect(SocketAddress host, int timeout) throws IOException {
      super.connect(new InetSocketAddress(address, ((InetSocketAddress) host).getPort()), timeout);
    }

    @Override
    public void setKeepAlive(boolean driversOpinion) throws java.net.SocketException {
      boolean on = !properties.getProperty("keepalives", "1").equals("0");
      super.setKeepAlive(on);
      if (on) {
        set("keepalives_idle", ExtendedSocketOptions.TCP_KEEPIDLE);
        set("keepalives_interval", ExtendedSocketOptions.TCP_KEEPINTERVAL);
        set("keepalives_count", ExtendedSocketOptions.TCP_KEEPCOUNT);
      }
    }

    private void set(String name, SocketOption<Integer> option) throws java.net.SocketException {
      int value = Integer.parseInt(properties.getProperty(name, "0").strip());
      if (value <= 0 || !supportedOptions().contains(option)) {
        return;
      }
      try {
        setOption(option, value);
      } catch (java.net.SocketException failed) {
        throw failed;
      } catch (IOException failed) {
        throw new java.net.SocketException(name + ": " + failed.getMessage());
      }
    }
  }

  @Override
  public Socket createSocket() {
    return new Pinned();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(address, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(address, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(address, port), 0);
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(address, port);
  }
}
