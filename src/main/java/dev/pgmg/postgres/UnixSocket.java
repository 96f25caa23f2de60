package dev.pgmg.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * A Unix socket in the shape that the driver wants. {@link SocketChannel} has no time-outs, and the
 * driver looks for notifications with one, so the channel does not block and a selector waits.
 *
 * <p>An interrupt of a thread that reads or writes closes the connection, as {@link SocketChannel}
 * has it.
 */
final class UnixSocket extends Socket {

  private final Path path;
  private final String peer;
  private volatile @Nullable Link link;
  private volatile boolean closed;
  private volatile int timeout;

  /**
   * Not connected yet.
   *
   * @param peer the user that the server has to run as (libpq's requirepeer), or empty for any
   */
  UnixSocket(Path path, String peer) {
    this.path = path;
    this.peer = peer;
  }

  /** Once connected; reading and writing wait by themselves, as one thread may do each. */
  private record Link(SocketChannel channel, Selector readable, Selector writable) {

    static Link open(Path path, String peer) throws IOException {
      SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        // A Unix socket connects at once or not at all.
        channel.connect(UnixDomainSocketAddress.of(path));
        checkPeer(channel, peer);
        channel.configureBlocking(false);
        Link link = new Link(channel, Selector.open(), Selector.open());
        channel.register(link.readable, SelectionKey.OP_READ);
        channel.register(link.writable, SelectionKey.OP_WRITE);
        return link;
      } catch (IOException failed) {
        channel.close();
        throw failed;
      }
    }

    private static void checkPeer(SocketChannel channel, String wanted) throws IOException {
      if (wanted.isEmpty()) {
        return;
      }
      String user = channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
      if (!user.equals(wanted)) {
        throw new SocketException(
            "requirepeer says " + wanted + ", but the server runs as " + user);
      }
    }

    void close() throws IOException {
      channel.close();
      readable.close();
      writable.close();
    }
  }

  @Override
  public void connect(SocketAddress ignored) throws IOException {
    connect(ignored, 0);
  }

  @Override
  public void connect(SocketAddress ignored, int connectTimeout) throws IOException {
    try {
      link = Link.open(path, peer);
    } catch (IOException failed) {
      SocketException named = new SocketException(path + ": " + failed.getMessage());
      named.initCause(failed);
      throw named;
    }
  }

  private Link link() throws SocketException {
    Link current = link;
    if (current == null || closed) {
      throw new SocketException("the socket is not connected");
    }
    return current;
  }

  @Override
  public InputStream getInputStream() {
    return new Input();
  }

  @Override
  public OutputStream getOutputStream() {
    return new Output();
  }

  private int read(ByteBuffer buffer) throws IOException {
    Link current = link();
    long end = System.nanoTime() + timeout * 1_000_000L;
    int count = current.channel.read(buffer);
    while (count == 0) {
      long left = (end - System.nanoTime() + 999_999) / 1_000_000;
      if (timeout > 0 && left <= 0) {
        throw new SocketTimeoutException("no answer in " + timeout + " ms");
      }
      select(current.readable, timeout > 0 ? left : 0);
      count = current.channel.read(buffer);
    }
    return count;
  }

  private void write(ByteBuffer buffer) throws IOException {
    Link current = link();
    while (buffer.hasRemaining()) {
      if (current.channel.write(buffer) == 0) {
        select(current.writable, 0);
      }
    }
  }

  /** Zero waits for ever. */
  private static void select(Selector selector, long milliseconds) throws IOException {
    try {
      selector.select(milliseconds);
      selector.selectedKeys().clear();
    } catch (ClosedSelectorException closedMeanwhile) {
      throw new SocketException("the socket was closed");
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    Link current = link;
    if (current != null) {
      current.close();
    }
  }

  @Override
  public boolean isConnected() {
    return link != null;
  }

  @Override
  public boolean isBound() {
    return isConnected();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void setSoTimeout(int milliseconds) {
    timeout = milliseconds;
  }

  @Override
  public int getSoTimeout() {
    return timeout;
  }

  // The rest is about TCP, and the driver asks for it.

  @Override
  public void setTcpNoDelay(boolean on) {}

  @Override
  public void setKeepAlive(boolean on) {}

  @Override
  public void setSendBufferSize(int size) {}

  @Override
  public void setReceiveBufferSize(int size) {}

  @Override
  public int getSendBufferSize() {
    return 8192;
  }

  @Override
  public int getReceiveBufferSize() {
    return 8192;
  }

  private final class Input extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return length == 0 ? 0 : UnixSocket.this.read(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
      UnixSocket.this.close();
    }
  }

  private final class Output extends OutputStream {

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      UnixSocket.this.write(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
      UnixSocket.this.close();
    }
  }
}
