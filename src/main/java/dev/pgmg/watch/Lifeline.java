package dev.pgmg.watch;

import dev.pgmg.postgres.Session;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one connection of a watch, that is opened again when it is lost. That it is, is told once,
 * however often it is tried.
 */
final class Lifeline {

  private final Supplier<Session> connect;
  private final Consumer<WatchEvent> events;

  private volatile @Nullable Session session;
  private boolean lost;

  Lifeline(Supplier<Session> connect, Consumer<WatchEvent> events) {
    this.connect = connect;
    this.events = events;
  }

  /** The first one. */
  void open() {
    Session first = connect.get();
    session = first;
    events.accept(new WatchEvent.Connected(first.address()));
  }

  /** The connection, if it is there. */
  Optional<Session> session() {
    return Optional.ofNullable(session);
  }

  /** The connection, or another one. */
  Session connected() {
    @Nullable Session working = session;
    if (working == null) {
      working = connect.get();
      session = working;
      lost = false;
      events.accept(new WatchEvent.Back());
    }
    return working;
  }

  void lost(String reason) {
    close();
    if (!lost) {
      lost = true;
      events.accept(new WatchEvent.Lost(reason));
    }
  }

  void close() {
    @Nullable Session working = session;
    session = null;
    if (working != null) {
      working.close();
    }
  }
}
