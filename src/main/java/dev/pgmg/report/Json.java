package dev.pgmg.report;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, strings, numbers and booleans as JSON (RFC 8259), indented by two. */
final class Json {

  private Json() {}

  static String write(@Nullable Object value) {
    return write(value, "\n");
  }

  /** The same without line breaks: those that are there are between its fields. */
  static String line(@Nullable Object value) {
    return write(value).replaceAll("\n *", "");
  }

  private static String write(@Nullable Object value, String newline) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> map -> object(map, newline);
      case Collection<?> list -> array(list, newline);
      case String text -> string(text);
      default -> String.valueOf(value);
    };
  }

  private static String object(Map<?, ?> map, String newline) {
    if (map.isEmpty()) {
      return "{}";
    }
    String inner = newline + "  ";
    return map.entrySet().stream()
        .map(
            entry -> string(String.valueOf(entry.getKey())) + ": " + write(entry.getValue(), inner))
        .collect(Collectors.joining("," + inner, "{" + inner, newline + "}"));
  }

  private static String array(Collection<?> list, String newline) {
    if (list.isEmpty()) {
      return "[]";
    }
    String inner = newline + "  ";
    return list.stream()
        .map(item -> write(item, inner))
        .collect(Collectors.joining("," + inner, "[" + inner, newline + "]"));
  }

  private static String string(String value) {
    String text = Secrets.hidden(value);
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
