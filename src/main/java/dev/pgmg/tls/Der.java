package dev.pgmg.tls;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A value in ASN.1's distinguished encoding (X.690): a tag, a length and the content. Only what
 * private keys need.
 */
final class Der {

  static final int INTEGER = 0x02;
  static final int OCTET_STRING = 0x04;
  static final int SEQUENCE = 0x30;

  private final int tag;
  private final byte[] content;

  Der(int tag, byte[] content) {
    this.tag = tag;
    this.content = content;
  }

  int tag() {
    return tag;
  }

  byte[] content() {
    return content;
  }

  /** The first value in the bytes. */
  static Der read(byte[] bytes) {
    return values(bytes).getFirst();
  }

  /** The values that this one is made of. */
  List<Der> parts() {
    return values(content);
  }

  private static List<Der> values(byte[] bytes) {
    List<Der> values = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int lengthBytes = (bytes[at + 1] & 0x80) == 0 ? 0 : bytes[at + 1] & 0x7F;
      int length = lengthBytes == 0 ? bytes[at + 1] : 0;
      for (int i = 0; i < lengthBytes; i++) {
        length = (length << 8) | (bytes[at + 2 + i] & 0xFF);
      }
      int start = at + 2 + lengthBytes;
      if (length < 0 || start + length > bytes.length) {
        throw new IndexOutOfBoundsException(start);
      }
      values.add(new Der(bytes[at] & 0xFF, Arrays.copyOfRange(bytes, start, start + length)));
      at = start + length;
    }
    return values;
  }

  static byte[] sequence(byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    return new Der(SEQUENCE, content.toByteArray()).encoded();
  }

  byte[] encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(tag);
    if (content.length < 0x80) {
      bytes.write(content.length);
    } else {
      int count = (39 - Integer.numberOfLeadingZeros(content.length)) / 8;
      bytes.write(0x80 | count);
      for (int i = count - 1; i >= 0; i--) {
        bytes.write(content.length >> (8 * i));
      }
    }
    bytes.writeBytes(content);
    return bytes.toByteArray();
  }
}
