package dev.pgmg.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Follows an apply that nothing happens to: its moments, and what is committed after each. */
final class Course implements Talk.Listener {

  private final Observer observer;
  private final List<Kind> moments = new ArrayList<>();
  private final Map<String, Kind> kinds = new HashMap<>();
  private Kind next = Kind.CHANGE;

  /** What a message makes the server do. */
  enum Kind {
    READ,
    CHANGE,
    /** It is behind others, and nothing new. */
    SYNC,
    /** The same, and what was done is committed or rolled back. */
    END
  }

  private final List<Condition> boundaries = new ArrayList<>();

  Course(Observer observer) {
    this.observer = observer;
  }

  @Override
  public void fromClient(Talk talk, Message message) throws IOException {
    if (message.type() == 'P') {
      kinds.put(message.preparedAs(), message.isParseOfChange() ? Kind.CHANGE : Kind.READ);
    } else if (message.type() == 'B') {
      next = kinds.getOrDefault(message.bound(), Kind.CHANGE);
    }
    if (talk.isMoment(message)) {
      moments.add(message.type() == 'S' ? Kind.SYNC : next);
    }
    talk.send(message);
  }

  @Override
  public void fromServer(Message message) {
    if (!message.isReadyOutside()) {
      return;
    }
    // The client says nothing before it has heard this.
    if (!moments.isEmpty()) {
      moments.set(moments.size() - 1, Kind.END);
    }
    try {
      Condition now = observer.condition();
      if (!boundaries.contains(now)) {
        boundaries.add(now);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The messages that made the server do something, counted from 0. */
  List<Kind> moments() {
    return List.copyOf(moments);
  }

  /** All that was ever committed, in this order: first what was there before. */
  List<Condition> boundaries() {
    return List.copyOf(boundaries);
  }
}
