package dev.pgmg.tls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A block of a PEM file (RFC 7468), with the headers that OpenSSL's older format has (RFC 1421).
 */
final class Pem {

  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";

  private final String label;
  private final Map<String, String> headers;
  private final byte[] bytes;

  private Pem(String label, Map<String, String> headers, byte[] bytes) {
    this.label = label;
    this.headers = headers;
    this.bytes = bytes;
  }

  /** What stands behind BEGIN: {@code PRIVATE KEY}. */
  String label() {
    return label;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The blocks of a file, in their order; none if it is no PEM. */
  static List<Pem> blocks(byte[] file) {
    List<Pem> blocks = new ArrayList<>();
    List<String> lines = new String(file, StandardCharsets.ISO_8859_1).lines().toList();
    int begin = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(BEGIN)) {
        begin = i;
      } else if (line.startsWith(END) && begin >= 0) {
        blocks.add(block(lines.get(begin).strip(), lines.subList(begin + 1, i)));
        begin = -1;
      }
    }
    return blocks;
  }

  private static Pem block(String first, List<String> lines) {
    Map<String, String> headers = new TreeMap<>();
    StringBuilder base64 = new StringBuilder();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon >= 0) {
        headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
      } else {
        base64.append(line.strip());
      }
    }
    String label = first.substring(BEGIN.length(), first.length() - "-----".length());
    return new Pem(label, headers, Base64.getDecoder().decode(base64.toString()));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
