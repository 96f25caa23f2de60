package dev.pgmg.apply;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a server and counts how often the server says that it is ready for
 * the next query (manual, 55.7 ReadyForQuery): once for whatever was sent together.
 */
final class CountingProxy implements AutoCloseable {

  private final ServerSocket listening;
  private final String host;
  private final int port;
  private final AtomicInteger ready = new AtomicInteger();

  CountingProxy(String host, int port) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.host = host;
    this.port = port;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** How often since the last call. */
  int timesReady() {
    return ready.getAndSet(0);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        Socket server = new Socket(host, port);
        Thread.ofVirtual().start(() -> pump(client, server, (buffer, length) -> {}));
        Thread.ofVirtual().start(() -> pump(server, client, new Messages()));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private interface Listener {
    void heard(byte[] buffer, int length);
  }

  /** Follows the server's messages: a type, a length, and so many bytes. */
  private final class Messages implements Listener {

    private int toSkip;
    private int lengthBytes;
    private int length;
    private boolean first = true;

    @Override
    public void heard(byte[] buffer, int size) {
      for (int i = 0; i < size; i++) {
        heard(buffer[i]);
      }
    }

    private void heard(byte one) {
      if (toSkip > 0) {
        toSkip--;
      } else if (lengthBytes > 0) {
        length = (length << 8) | (one & 0xFF);
        lengthBytes--;
        toSkip = lengthBytes == 0 ? length - 4 : 0;
      } else if (first && (one == 'N' || one == 'S')) {
        first = false; // The answer to the question whether to encrypt is one byte.
      } else {
        first = false;
        lengthBytes = 4;
        length = 0;
        if (one == 'Z') {
          ready.incrementAndGet();
        }
      }
    }
  }

  private static void pump(Socket from, Socket to, Listener listener) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        listener.heard(buffer, read);
        out.write(buffer, 0, read);
      }
    } catch (IOException closed) {
      // One side has ended; so does the other.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
