package dev.pgmg.faults;

import dev.pgmg.testing.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Stands between pgmg and a server. The first connection is listened to, others are let through.
 */
final class FaultProxy implements AutoCloseable {

  private static final Talk.Listener INDIFFERENT = Talk::send;

  private final ServerSocket listening;
  private final ServerAddress server;
  private final Talk.Listener listener;

  FaultProxy(ServerAddress server, Talk.Listener listener) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.server = server;
    this.listener = listener;
    Thread.ofVirtual().start(this::accept);
  }

  /** What leads through the proxy to where another connection string leads directly. */
  String through(String connectionString) {
    return connectionString.replace(
            server.host() + ":" + server.port(), "127.0.0.1:" + listening.getLocalPort())
        + "?sslmode=disable&gssencmode=disable";
  }

  private void accept() {
    try {
      Talk.Listener next = listener;
      while (true) {
        Socket client = listening.accept();
        // Who waits in accept() is now and then given one more after close().
        if (listening.isClosed()) {
          client.close();
          return;
        }
        Socket onward = new Socket(server.host(), server.port());
        client.setTcpNoDelay(true);
        onward.setTcpNoDelay(true);
        new Talk(client, onward, next).start();
        next = INDIFFERENT;
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  /** From now on nobody gets through any more; connections that are there stay. */
  void refuse() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    refuse();
  }
}
