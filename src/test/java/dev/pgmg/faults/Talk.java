package dev.pgmg.faults;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What a client and a server say to each other over one connection through the proxy, message by
 * message.
 */
final class Talk {

  private static final long PATIENCE_MILLIS = 20_000;

  private final Socket client;
  private final Socket server;
  private final Listener listener;
  private final ReentrantLock holding = new ReentrantLock();
  private volatile boolean muted;
  private volatile boolean abandoned;
  private volatile int process;
  private volatile boolean interjected;
  private boolean between;
  private int executed;
  private int answered;
  private int synced;
  private int ready;

  /** Who hears every message before it is passed on, and may do harm instead. */
  interface Listener {

    /** The client says something. Passing it on is left to this method. */
    void fromClient(Talk talk, Message message) throws IOException;

    /** The server says something, which is passed on when this method returns. */
    default void fromServer(Message message) throws IOException {}
  }

  Talk(Socket client, Socket server, Listener listener) {
    this.client = client;
    this.server = server;
    this.listener = listener;
  }

  void start() {
    Thread.ofVirtual().start(this::followClient);
    Thread.ofVirtual().start(this::followServer);
  }

  int process() {
    return process;
  }

  private void followClient() {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      send(Message.readFirst(in));
      while (true) {
        Message message = Message.read(in);
        listener.fromClient(this, message);
        between |= message.isWork();
        between &= message.type() != 'S' && message.type() != 'Q';
      }
    } catch (IOException ended) {
      if (!abandoned) {
        close(server);
      }
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void followServer() {
    try (client;
        server) {
      DataInputStream in = new DataInputStream(server.getInputStream());
      OutputStream out = client.getOutputStream();
      while (true) {
        Message message = Message.read(in);
        boolean unheard = interjected;
        if (message.type() == 'Z') {
          interjected = false;
        }
        count(message);
        listener.fromServer(message);
        holding.lock();
        try {
          if (!unheard && !muted) {
            message.writeTo(out);
          }
        } finally {
          holding.unlock();
        }
      }
    } catch (IOException ended) {
      wake();
    }
  }

  /**
   * Whether a message makes the server do something that a client may wait for. A Sync with nothing
   * before it does not: the driver sends one behind what the garbage collector has it close.
   */
  boolean isMoment(Message message) {
    return message.isMoment() && (message.type() != 'S' || between);
  }

  /** Passes on what the client said. */
  void send(Message message) throws IOException {
    synchronized (this) {
      executed += message.type() == 'E' || message.type() == 'Q' || message.type() == 'c' ? 1 : 0;
      synced += message.type() == 'S' || message.type() == 'Q' ? 1 : 0;
    }
    message.writeTo(server.getOutputStream());
  }

  /** Waits until the server has done what was sent. */
  void settle() throws IOException {
    if (ready() < synced) {
      await(() -> ready >= synced);
    }
    if (answered < executed) {
      Message.FLUSH.writeTo(server.getOutputStream());
      await(() -> answered >= executed);
    }
  }

  /** Has the server do something that the client neither asked for nor hears of. */
  void interject(String sql) throws IOException {
    settle();
    interjected = true;
    send(Message.query(sql));
    settle();
  }

  /** What the server says from now on does not arrive. */
  void mute() {
    muted = true;
  }

  /** What the server says waits until it is released. */
  void hold() {
    holding.lock();
  }

  void release() {
    holding.unlock();
  }

  /** Ends the connection of the client; the server does not learn of it. */
  void cutClient() throws IOException {
    abandoned = true;
    client.close();
  }

  /** Ends both connections. */
  void cut() throws IOException {
    client.close();
    server.close();
  }

  private synchronized int ready() {
    return ready;
  }

  private synchronized void count(Message message) {
    switch (message.type()) {
      case 'K' -> process = message.process();
      case 'C', 'I', 's', 'G' -> answered++;
      // What was sent behind a mistake is passed over.
      case 'E' -> answered = executed;
      case 'Z' -> {
        ready++;
        answered = Math.max(answered, ready >= synced ? executed : 0);
      }
      default -> {}
    }
    notifyAll();
  }

  private synchronized void wake() {
    executed = 0;
    synced = 0;
    notifyAll();
  }

  private synchronized void await(BooleanSupplier condition) throws IOException {
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!condition.getAsBoolean()) {
      long left = deadline - System.currentTimeMillis();
      if (left <= 0) {
        throw new IllegalStateException("the server does not answer");
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }
}
