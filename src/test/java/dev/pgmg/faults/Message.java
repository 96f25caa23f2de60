package dev.pgmg.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** A message of PostgreSQL's protocol (manual, 54.7 Message Formats). */
final class Message {

  private static final int LENGTH_BYTES = 4;

  private static final List<String> QUIET =
      List.of("SELECT", "WITH", "--", "SHOW", "SET", "RESET", "BEGIN", "SAVEPOINT", "RELEASE");

  /** What a server is to do at once, with what was sent before. */
  static final Message FLUSH = new Message('H', new byte[] {'H', 0, 0, 0, LENGTH_BYTES});

  private final char type;
  private final byte[] bytes;

  private Message(char type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** A simple query. */
  static Message query(String sql) {
    byte[] text = (sql + "\0").getBytes(UTF_8);
    int length = LENGTH_BYTES + text.length;
    return new Message(
        'Q', ByteBuffer.allocate(1 + length).put((byte) 'Q').putInt(length).put(text).array());
  }

  /** Its first byte; 0 for the first message of a client, which has none. */
  char type() {
    return type;
  }

  static Message read(DataInputStream in) throws IOException {
    byte type = in.readByte();
    int length = in.readInt();
    ByteBuffer all = ByteBuffer.allocate(1 + length).put(type).putInt(length);
    in.readFully(all.array(), 1 + LENGTH_BYTES, length - LENGTH_BYTES);
    return new Message((char) type, all.array());
  }

  static Message readFirst(DataInputStream in) throws IOException {
    int length = in.readInt();
    ByteBuffer all = ByteBuffer.allocate(length).putInt(length);
    in.readFully(all.array(), LENGTH_BYTES, length - LENGTH_BYTES);
    return new Message((char) 0, all.array());
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  /** Whether it is more than a Close or a Sync. */
  boolean isWork() {
    return "CSH".indexOf(type) < 0;
  }

  /** Whether it makes the server do something that a client may wait for. */
  boolean isMoment() {
    return "QESdc".indexOf(type) >= 0;
  }

  /** Whether it says that the server is ready, and in no transaction. */
  boolean isReadyOutside() {
    return type == 'Z' && bytes[bytes.length - 1] == 'I';
  }

  /** The statement that a Parse brings. */
  String sql() {
    return string(1).strip();
  }

  /** The name that a Parse gives to its statement; empty for none. */
  String preparedAs() {
    return string(0);
  }

  /** The name of the statement that a Bind is of. */
  String bound() {
    return string(1);
  }

  // Strings stand at the beginning of both, each with a zero behind it.
  private String string(int index) {
    String text = new String(bytes, 1 + LENGTH_BYTES, bytes.length - 1 - LENGTH_BYTES, UTF_8);
    return text.split("\0", index + 2)[index];
  }

  /** Whether that changes something. */
  boolean isParseOfChange() {
    String sql = sql();
    return QUIET.stream().noneMatch(word -> sql.regionMatches(true, 0, word, 0, word.length()));
  }

  /** In BackendKeyData: the process of the server that serves the connection. */
  int process() {
    return ByteBuffer.wrap(bytes).getInt(1 + LENGTH_BYTES);
  }
}
