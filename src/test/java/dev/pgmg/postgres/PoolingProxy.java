package dev.pgmg.postgres;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * A small pooler: its clients log in at the server through it, and then it lends them connections
 * of the server, for a transaction or for good. As PgBouncer does, it takes no options of a
 * session, tells a process number of its own, and lends first what came back last.
 */
final class PoolingProxy implements AutoCloseable {

  /** How long a connection of the server is lent. */
  enum Lending {
    TRANSACTION,
    SESSION
  }

  private final ServerSocket listening;
  private final String host;
  private final int port;
  private final Lending lending;
  private final BlockingDeque<Link> pool = new LinkedBlockingDeque<>();

  PoolingProxy(String host, int port, Lending lending) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.host = host;
    this.port = port;
    this.lending = lending;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Link client = new Link(listening.accept());
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  /** A message of the protocol (manual, 55.7): a type and what follows its length. */
  private record Message(char type, String content) {}

  /** One side of a connection; content is read as bytes, one character each. */
  private record Link(Socket socket, DataInputStream in, DataOutputStream out) {

    Link(Socket socket) throws IOException {
      this(
          socket,
          new DataInputStream(socket.getInputStream()),
          new DataOutputStream(socket.getOutputStream()));
    }

    String readContent() throws IOException {
      return new String(in.readNBytes(in.readInt() - 4), StandardCharsets.ISO_8859_1);
    }

    Message read() throws IOException {
      char type = (char) in.readUnsignedByte();
      return new Message(type, readContent());
    }

    void write(String type, String content) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream message = new DataOutputStream(bytes);
      message.writeBytes(type);
      message.writeInt(content.length() + 4);
      message.writeBytes(content);
      out.write(bytes.toByteArray());
      out.flush();
    }

    void write(Message message) throws IOException {
      write(String.valueOf(message.type()), message.content());
    }
  }

  @SuppressWarnings("try") // The socket is held, not used.
  private void serve(Link client) {
    try (Socket socket = client.socket()) {
      String startup = client.readContent();
      if (startup.contains("\0options\0")) {
        client.write("E", "SFATAL\0C08P01\0Munsupported startup parameter: options\0\0");
        return;
      }
      Link own = new Link(new Socket(host, port));
      own.write("", startup);
      logIn(client, own);
      if (lending == Lending.SESSION) {
        lend(client, own);
      } else {
        pool.addLast(own);
        while (true) {
          Message first = client.read();
          Link lent = pool.takeFirst();
          transaction(client, lent, first);
          pool.addFirst(lent);
        }
      }
    } catch (IOException | InterruptedException gone) {
      // The client has left.
    }
  }

  private static void logIn(Link client, Link server) throws IOException {
    for (Message said = server.read(); ; said = server.read()) {
      // A process number that no process has.
      client.write(said.type() == 'K' ? new Message('K', "\0\0\0\1abcd") : said);
      if (said.type() == 'Z') {
        return;
      }
      char code = said.type() == 'R' ? said.content().charAt(3) : 0;
      if (code != 0 && code != 12) {
        server.write(client.read());
      }
    }
  }

  @SuppressWarnings("try") // The socket is held, not used.
  private static void lend(Link client, Link server) throws IOException {
    try (Socket socket = server.socket()) {
      while (true) {
        transaction(client, server, client.read());
      }
    }
  }

  /** From its first message to the answer that says that no transaction is open any more. */
  private static void transaction(Link client, Link server, Message first) throws IOException {
    Message asked = first;
    while (true) {
      server.write(asked);
      if (asked.type() == 'X') {
        throw new IOException("the client has left");
      }
      if ((asked.type() == 'Q' || asked.type() == 'S') && answer(client, server).equals("I")) {
        return;
      }
      asked = client.read();
    }
  }

  private static String answer(Link client, Link server) throws IOException {
    while (true) {
      Message said = server.read();
      client.write(said);
      if (said.type() == 'Z') {
        return said.content();
      }
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Link link : pool) {
      link.socket().close();
    }
  }
}
